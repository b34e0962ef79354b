package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where a poll says which job it asks for: the link of a submit, read backwards.
 *
 * @param parameters the parameters that carry the job's name
 * @param places the places in the body that carry it
 */
record AskedJob(Set<String> parameters, Set<JsonPointer> places) {

    static AskedJob of(Spec spec, Lifecycle lifecycle) {
        AskedJob asked = new AskedJob(new LinkedHashSet<>(), new LinkedHashSet<>());
        String name = PollLink.FROM_BODY + lifecycle.submittedJob();
        for (String submit : lifecycle.submit()) {
            SpecNode link = spec.operation(submit).links().get(lifecycle.poll());
            if (link != null) {
                link.entries("parameters").forEach((parameter, expression) -> {
                    if (isName(expression.value(), name)) {
                        asked.parameters.add(PollLink.parameter(parameter));
                    }
                });
                link.get("requestBody").ifPresent(body -> asked.collect(body.value(), JsonPointer.empty(), name));
            }
        }
        return asked;
    }

    private void collect(JsonNode node, JsonPointer place, String name) {
        node.properties().forEach(entry -> collect(entry.getValue(), place.appendProperty(entry.getKey()), name));
        if (isName(node, name)) {
            places.add(place);
        }
    }

    private static boolean isName(JsonNode expression, String name) {
        return expression.isString() && expression.stringValue().equals(name);
    }

    /** The name of the job that a poll asks for; nothing where the link does not say. */
    Optional<String> in(RequestMessage poll) {
        for (String parameter : parameters) {
            Optional<String> name = name(poll.path().get(parameter));
            if (name.isEmpty()) {
                name = name(poll.query().get(parameter));
            }
            if (name.isPresent()) {
                return name;
            }
        }
        if (poll.body() instanceof Body.Json json) {
            for (JsonPointer place : places) {
                Optional<String> name = name(json.value().at(place));
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(@Nullable JsonNode value) {
        return value == null || !value.isValueNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(WireText.of(value));
    }
}
