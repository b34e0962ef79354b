package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Faults of the headers of requests and of replies. */
final class HeaderFaults {
    private HeaderFaults() {}

    static List<Operator> operators() {
        return List.of(
                everywhere("removed", "a required header is missing", HeaderFaults::removed),
                everywhere(
                        "undeclared",
                        "there is a header that is not declared",
                        side -> Stream.of(add(side, "X-Unheard-Of", "text"))),
                everywhere("renamed", "a header is misspelt", HeaderFaults::renamed),
                everywhere("broken", "the text of a header breaks its schema", HeaderFaults::broken));
    }

    private static Operator everywhere(String name, String fault, Function<Side, Stream<Seed>> seeds) {
        return new OfScenarios(
                "header." + name,
                fault,
                (spec, scenario) -> Sides.of(spec, scenario).flatMap(seeds));
    }

    /** A header more; its message may have none so far. */
    static Seed add(Side side, String name, String text) {
        JsonPointer headers = side.pointer().appendProperty("headers");
        Seed seed = Seed.set(headers.appendProperty(name), Json.text(text));
        return side.headers().isEmpty()
                ? Seed.set(headers, Json.MAKE.objectNode()).and(seed).at(seed)
                : seed;
    }

    private static Stream<Seed> removed(Side side) {
        return side.ownHeaders().filter(name -> side.requiresHeader(name)).map(name -> Seed.remove(place(side, name)));
    }

    private static Stream<Seed> renamed(Side side) {
        return side.ownHeaders().map(name -> Seed.rename(place(side, name), name + "s"));
    }

    private static Stream<Seed> broken(Side side) {
        return side.ownHeaders()
                .flatMap(name -> side.headerSchema(name).stream()
                        .flatMap(schema -> Breakage.texts(
                                schema, String.valueOf(side.headers().get(name))))
                        .map(text -> Seed.set(place(side, name), Json.text(text))));
    }

    private static JsonPointer place(Side side, String name) {
        return side.pointer().appendProperty("headers").appendProperty(name);
    }
}
