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
import java.util.stream.Stream;
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
        Stream<JsonNode> values = parameters.stream()
                .flatMap(name -> Stream.of(poll.path(), poll.query())
                        .filter(map -> map.containsKey(name))
                        .map(map -> map.get(name)));
        if (poll.body() instanceof Body.Json json) {
            values = Stream.concat(values, places.stream().map(json.value()::at));
        }
        return values.filter(JsonNode::isValueNode)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .map(WireText::of)
                .findFirst();
    }
}
