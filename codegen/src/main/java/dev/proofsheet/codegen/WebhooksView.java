package dev.proofsheet.codegen;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.spec.SpecFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What the template of the webhooks knows: how they are signed, and their kinds.
 *
 * @param header the header with the signature, as a Java literal
 * @param signature the method of the client runtime's WebhookSignature that makes the signatures
 * @param kind where the kind of an event stands in its body, as a Java literal
 * @param events the events that the spec knows
 */
record WebhooksView(String header, String signature, String kind, List<Event> events) {
    /** On the operation of a callback: where in the body the kind of the event stands, and which it is. */
    static final String EVENT = "x-webhook-event";

    /** On the parameter with the signature: how it is made. */
    static final String SIGNATURE = "x-webhook-signature";

    private static final Map<String, String> SIGNATURES = Map.of("hmac-sha256-of-hashed-api-key", "ofApiKey");

    /**
     * A kind of event.
     *
     * @param value the kind as the body names it, as a Java literal
     * @param name the class, named after the callback
     * @param model the class of its body, with its package
     * @param javadoc the lines of its comment
     */
    record Event(String value, String name, String model, List<String> javadoc) {}

    /** The view, if the spec has callbacks that are marked as events. */
    static Optional<WebhooksView> of(SpecFile spec, ProviderNames names) {
        SourceDocument document = spec.document();
        WebhooksView webhooks = null;
        Set<String> taken = new HashSet<>(Set.of("Unknown", "Event", names.webhooks()));
        for (JsonPointer operation : marked(document.root().path("paths"), JsonPointer.compile("/paths"))) {
            JsonNode node = document.root().at(operation);
            String name = JavaNames.type(operation.head().head().last().getMatchingProperty());
            WebhooksView one = one(document, operation, node, names, name);
            if (!taken.add(name)) {
                throw document.error(operation, "two events would be named " + name + " in Java; rename the callback");
            }
            if (webhooks == null) {
                webhooks = one;
            } else if (!webhooks.isSignedLike(one)) {
                throw document.error(operation, "the callbacks of a spec name the event and the signature in one way");
            } else {
                webhooks.events.addAll(one.events);
            }
        }
        return Optional.ofNullable(webhooks);
    }

    private static List<JsonPointer> marked(JsonNode node, JsonPointer place) {
        List<JsonPointer> marked = new ArrayList<>();
        if (node.has(EVENT)) {
            marked.add(place);
        }
        node.propertyStream()
                .forEach(child -> marked.addAll(marked(child.getValue(), place.appendProperty(child.getKey()))));
        return marked;
    }

    private static WebhooksView one(
            SourceDocument document, JsonPointer place, JsonNode operation, ProviderNames names, String name) {
        List<JsonNode> signatures = StreamSupport.stream(
                        operation.path("parameters").spliterator(), false)
                .map(parameter -> followed(document, parameter))
                .filter(parameter ->
                        SIGNATURES.containsKey(parameter.path(SIGNATURE).asString("")))
                .toList();
        if (signatures.size() != 1 || !signatures.get(0).path("in").asString("").equals("header")) {
            throw document.error(
                    place, "an event has one header with '" + SIGNATURE + "', which is one of " + SIGNATURES.keySet());
        }
        JsonNode event = operation.path(EVENT);
        String at = event.path("at").asString("");
        String value = event.path("is").asString("");
        String model = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString("");
        if (!at.startsWith("/") || value.isEmpty()) {
            throw document.error(
                    place.appendProperty(EVENT),
                    "it says where the kind stands and which it is: { at: /event, is: done }");
        }
        if (!model.startsWith("#/components/schemas/")) {
            throw document.error(place, "the body of an event is a JSON object with a schema in the components");
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event(
                JavaText.literal(value),
                name,
                names.modelClass(model.substring(model.lastIndexOf('/') + 1)),
                new Javadoc()
                        .prose(SchemaDocs.orElse(operation.path("summary").asString(""), "An event of this kind") + ".")
                        .tag("param body", "what the provider sent")
                        .lines()));
        return new WebhooksView(
                JavaText.literal(signatures.get(0).path("name").asString("")),
                Objects.requireNonNull(
                        SIGNATURES.get(signatures.get(0).path(SIGNATURE).asString(""))),
                JavaText.literal(at),
                events);
    }

    private boolean isSignedLike(WebhooksView other) {
        return header.equals(other.header) && signature.equals(other.signature) && kind.equals(other.kind);
    }

    private static JsonNode followed(SourceDocument document, JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? document.root().at(reference.substring(1)) : node;
    }
}
