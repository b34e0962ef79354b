package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Parameter.In;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Faults of the parameters in the path and in the query. */
final class ParameterFaults {
    private ParameterFaults() {}

    static List<Operator> operators() {
        return List.of(
                everywhere(
                        "removed",
                        "a required parameter is missing",
                        sent -> sent.declared.required() ? Stream.of(Seed.remove(sent.pointer)) : Stream.empty()),
                everywhere(
                        "undeclared",
                        "there is a parameter that is not declared",
                        sent -> Stream.of(
                                Seed.set(sent.pointer.head().appendProperty("unheard_of"), Json.text("text")))),
                everywhere(
                        "renamed",
                        "a parameter is misspelt",
                        sent -> Stream.of(Seed.rename(sent.pointer, sent.declared.name() + "_"))),
                everywhere(
                        "broken",
                        "the text of a parameter breaks its schema",
                        sent -> Breakage.texts(sent.declared.schema(), sent.value.asString(""))
                                .map(text -> Seed.set(sent.pointer, Json.text(text)))));
    }

    private record Sent(JsonPointer pointer, JsonNode value, Parameter declared) {}

    private static Operator everywhere(String name, String fault, Function<Sent, Stream<Seed>> seeds) {
        return new OfScenarios(
                "parameter." + name,
                fault,
                (spec, scenario) -> Sides.requests(spec, scenario)
                        .flatMap(side -> Stream.concat(
                                sent(side, In.PATH, side.exchange().request().path()),
                                sent(side, In.QUERY, side.exchange().request().query())))
                        .flatMap(seeds));
    }

    private static Stream<Sent> sent(Side side, In in, Map<String, JsonNode> values) {
        JsonPointer place = side.pointer().appendProperty(in.name().toLowerCase(Locale.ROOT));
        return values.entrySet().stream()
                .flatMap(entry -> side.operation().parameter(in, entry.getKey()).stream()
                        .map(declared -> new Sent(place.appendProperty(entry.getKey()), entry.getValue(), declared)));
    }
}
