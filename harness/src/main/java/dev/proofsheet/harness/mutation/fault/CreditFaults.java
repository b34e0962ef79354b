package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.Lifecycle.Outcome;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.spec.SpecNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Faults of the credits that a reply or an outcome reports, where {@code x-credits} says what a request costs. */
final class CreditFaults {
    private CreditFaults() {}

    static List<Operator> operators() {
        return List.of(
                reported("raised", "one credit too many is reported", credits -> credits.add(BigDecimal.ONE)),
                reported("lowered", "one credit too few is reported", credits -> credits.subtract(BigDecimal.ONE)),
                reported(
                        "split",
                        "a fraction of a credit too many is reported",
                        credits -> credits.add(new BigDecimal("0.001"))));
    }

    private static Operator reported(String name, String fault, UnaryOperator<BigDecimal> change) {
        return new OfScenarios(
                "credits." + name,
                fault,
                (spec, scenario) -> Stream.concat(
                                scenario.exchanges().stream()
                                        .filter(exchange -> exchange.reply().successful())
                                        .flatMap(exchange -> place(spec, exchange, "response", exchange)),
                                Sighting.byJob(spec, scenario).stream().flatMap(job -> outcome(spec, job)))
                        .flatMap(place -> changed(scenario, place, change)));
    }

    /** Only a job that succeeds reports what it cost. */
    private static Stream<JsonPointer> outcome(Spec spec, List<Sighting> job) {
        Sighting submit = job.get(0);
        Sighting last = job.get(job.size() - 1);
        Optional<Outcome> outcome = last.state().flatMap(state -> state.outcome());
        return submit.isSubmit() && outcome.equals(Optional.of(Outcome.SUCCESS))
                ? place(spec, submit.exchange(), "outcome", last.exchange())
                : Stream.empty();
    }

    private static Stream<JsonPointer> place(Spec spec, Exchange priced, String where, Exchange reporting) {
        return reporting.reply().body() instanceof Body.Json
                ? spec
                        .operation(priced.operation())
                        .node()
                        .get("x-credits")
                        .flatMap(credits -> credits.get("reported"))
                        .flatMap(reported -> reported.get(where))
                        .map(SpecNode::text)
                        .map(JsonPointer::compile)
                        .map(reported ->
                                reporting.replyPointer().appendProperty("json").append(reported))
                        .stream()
                : Stream.empty();
    }

    private static Stream<Seed> changed(Scenario scenario, JsonPointer place, UnaryOperator<BigDecimal> change) {
        var credits = scenario.document().root().at(place);
        return credits.isNumber()
                ? Stream.of(Seed.set(place, Json.MAKE.numberNode(change.apply(credits.decimalValue()))))
                : Stream.empty();
    }
}
