package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Faults of bodies as a whole: broken texts, wrong types of content, a body too many or too few. */
final class BodyFaults {
    private BodyFaults() {}

    static List<Operator> operators() {
        return List.of(
                new OfScenarios(
                        "body.removed",
                        "a body is declared, and there is none",
                        (spec, scenario) -> Sides.of(spec, scenario).flatMap(BodyFaults::removed)),
                new OfScenarios(
                        "body.unexpected",
                        "no body is declared, and there is one",
                        (spec, scenario) -> Sides.of(spec, scenario).flatMap(BodyFaults::unexpected)),
                typed("content-type", "a body of JSON calls itself HTML", "text/html"),
                typed("charset", "a body of JSON calls itself Latin-1", "application/json; charset=iso-8859-1"),
                broken("truncated", "the JSON ends too early", text -> text.substring(0, text.length() / 2 + 1)),
                broken("empty", "the body is empty in place of JSON", text -> ""),
                broken("trailing", "something follows the JSON", text -> text + text),
                broken("comma", "the JSON has a comma too many", text -> text.replaceFirst("}$", ",}")),
                broken(
                        "not-a-number",
                        "the JSON has a number that is none",
                        text -> text.replaceFirst(":", ":NaN,\"_\":")),
                broken("quotes", "the JSON has single quotes", text -> text.replace('"', '\'')),
                broken("byte-order-mark", "a byte order mark stands before the JSON", text -> "\uFEFF" + text),
                broken(
                        "html",
                        "a page of HTML stands in place of JSON",
                        text -> "<html><body>Bad Gateway</body></html>"),
                broken("twice", "a property stands in the JSON twice", BodyFaults::twice),
                broken(
                        "encoded-twice",
                        "the JSON is a text of JSON",
                        text -> Json.text(text).toString()));
    }

    private static Operator typed(String name, String fault, String type) {
        return json(name, fault, (side, body) -> HeaderFaults.add(side, "Content-Type", type));
    }

    private static Operator broken(String name, String fault, Function<String, String> change) {
        return json(name, fault, (side, body) -> {
            Seed text = Seed.set(side.pointer().appendProperty("text"), Json.text(change.apply(body.toString())));
            return Seed.remove(side.pointer().appendProperty("json"))
                    .and(text)
                    .and(HeaderFaults.add(side, "Content-Type", "application/json"))
                    .saying(fault);
        });
    }

    private static Operator json(String name, String fault, BiFunction<Side, JsonNode, Seed> seed) {
        return new OfScenarios(
                "body." + name,
                fault,
                (spec, scenario) -> Sides.of(spec, scenario)
                        .filter(side -> side.schema().isPresent())
                        .flatMap(side -> side.body() instanceof Body.Json json
                                        && json.value().isObject()
                                ? Stream.of(seed.apply(side, json.value()))
                                : Stream.empty())
                        .filter(mutant -> !mutant.change().isEmpty()));
    }

    private static Stream<Seed> removed(Side side) {
        boolean needed = side.isRequest()
                ? side.operation().bodyRequired()
                : !side.declared().isEmpty();
        return needed
                ? Stream.of("json", "text", "form", "multipart", "file")
                        .filter(kind -> side.body().getClass().getSimpleName().equalsIgnoreCase(kind))
                        .map(kind -> Seed.remove(side.pointer().appendProperty(kind)))
                : Stream.empty();
    }

    private static Stream<Seed> unexpected(Side side) {
        boolean declared = side.isRequest()
                ? !side.operation().body().isEmpty()
                : !side.declared().isEmpty();
        return declared || side.reply().isEmpty()
                ? Stream.empty()
                : Stream.of(Seed.set(side.pointer().appendProperty("json"), Json.MAKE.objectNode()));
    }

    private static String twice(String text) {
        int end = text.indexOf(':');
        return end < 0 ? text : text.substring(0, end) + ":\"an earlier value\"," + text.substring(1);
    }
}
