package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Faults of the status of a reply. */
final class StatusFaults {
    private static final List<Integer> UNUSUAL = List.of(203, 207, 302, 418, 451, 507);

    private StatusFaults() {}

    static List<Operator> operators() {
        return List.of(
                new OfScenarios(
                        "status.undeclared",
                        "the reply has a status that is not declared",
                        (spec, scenario) -> Sides.replies(spec, scenario).flatMap(StatusFaults::undeclared)),
                new OfScenarios(
                        "status.of-another-reply",
                        "the reply has the status of a reply with another body",
                        (spec, scenario) -> Sides.replies(spec, scenario).flatMap(StatusFaults::ofAnotherReply)),
                new OfScenarios(
                        "status.as-text",
                        "the status is no number",
                        (spec, scenario) -> Sides.replies(spec, scenario)
                                .map(side -> Seed.set(place(side), Json.text(status(side) + " OK")))),
                new OfScenarios(
                        "status.out-of-range",
                        "the status is none of HTTP",
                        (spec, scenario) -> Sides.replies(spec, scenario)
                                .flatMap(side -> Stream.of(99, 600, status(side) * 10)
                                        .map(number -> Seed.set(place(side), number(number))))));
    }

    private static Stream<Seed> undeclared(Side side) {
        return UNUSUAL.stream()
                .filter(status -> side.operation().reply(status).isEmpty())
                .map(status -> Seed.set(place(side), number(status)));
    }

    /** Two statuses that declare the same body are as good in each other's place. */
    private static Stream<Seed> ofAnotherReply(Side side) {
        Optional<SpecNode> own = side.schema();
        return side.operation().replies().entrySet().stream()
                .filter(reply -> reply.getKey().matches("\\d+"))
                .filter(reply -> own.isPresent()
                        && !Optional.ofNullable(
                                        reply.getValue().content().schemas().get("application/json"))
                                .equals(own))
                .map(reply -> Seed.set(place(side), number(Integer.parseInt(reply.getKey()))));
    }

    private static JsonPointer place(Side side) {
        return side.pointer().appendProperty("status");
    }

    private static int status(Side side) {
        return side.exchange().reply().status();
    }

    private static JsonNode number(int number) {
        return Json.MAKE.numberNode(number);
    }
}
