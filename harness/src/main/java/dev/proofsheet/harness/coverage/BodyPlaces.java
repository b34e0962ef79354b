package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.MediaTypes;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The bodies that a message may have, by media type, and what its bodies show of them. */
final class BodyPlaces {
    private static final String SCHEMAS = "/components/schemas";

    private final CoverageLedger ledger;
    private final String operation;
    private final String message;
    private final JsonPointer at;
    private final Map<String, Entry> mediaTypes = new LinkedHashMap<>();
    private final Map<String, SpecNode> schemas = new LinkedHashMap<>();
    private final Map<String, ValuePlace> values = new LinkedHashMap<>();

    /**
     * Enters the bodies of a message.
     *
     * @param message what the message is called: {@code request}, or the status of a reply
     * @param owner the place in the spec that holds the content
     */
    BodyPlaces(
            String operation,
            String message,
            Content content,
            JsonPointer owner,
            Direction direction,
            CoverageLedger ledger) {
        this.ledger = ledger;
        this.operation = operation;
        this.message = message;
        this.at = owner.appendProperty("content");
        new TreeMap<>(content.schemas()).forEach((type, schema) -> {
            mediaTypes.put(type, ledger.declare(Dimension.MEDIA_TYPES, operation, named(type), schema.pointer()));
            schemas.put(type, schema);
            values.put(type, new ValuePlace(ledger, direction, operation, name(schema), schema));
        });
    }

    /** Replies of several statuses that share a schema share its name, and with it what they show of it. */
    private String name(SpecNode schema) {
        JsonPointer parent = schema.pointer().head();
        return parent != null && parent.toString().equals(SCHEMAS)
                ? schema.pointer().last().getMatchingProperty()
                : message;
    }

    private String named(String mediaType) {
        return message + " " + mediaType;
    }

    void look(Body body, Map<String, String> headers, boolean refused, String scenario) {
        Optional<String> mediaType = body.mediaType(headers).map(MediaTypes::essence);
        if (mediaType.isEmpty()) {
            return;
        }
        String type = mediaType.get();
        Entry declared = mediaTypes.get(type);
        ValuePlace place = values.get(type);
        JsonNode value = value(body, schemas.get(type));
        if (refused) {
            if (place != null && value != null) {
                place.lookRefused(value, scenario);
            }
            return;
        }
        if (declared == null) {
            ledger.undeclared(Dimension.MEDIA_TYPES, operation, named(type), at.appendProperty(type), scenario);
            return;
        }
        declared.seenIn(scenario);
        if (place != null && value != null) {
            place.look(value, scenario);
        }
    }

    private static @Nullable JsonNode value(Body body, @Nullable SpecNode schema) {
        if (body instanceof Body.Json json) {
            return json.value();
        }
        if (schema == null) {
            return null;
        }
        if (body instanceof Body.Multipart multipart) {
            return FormValue.of(FormSchema.of(schema), multipart);
        }
        return body instanceof Body.Form form ? FormValue.of(FormSchema.of(schema), form) : null;
    }
}
