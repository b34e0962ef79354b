package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.Lifecycle.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Faults of what a job says of itself: its states and its results. */
final class JobFaults {
    private JobFaults() {}

    static List<Operator> operators() {
        return List.of(
                sighting(
                        "state-unknown",
                        "the job is in a state that is not declared",
                        seen -> Stream.of(seen.withStatus("unheard-of"))),
                sighting(
                        "state-removed",
                        "the reply does not say the job's state",
                        seen -> Stream.of(
                                Seed.remove(seen.place(seen.lifecycle().status())))),
                sighting(
                        "state-null",
                        "the job's state is null",
                        seen -> Stream.of(Seed.set(seen.place(seen.lifecycle().status()), Json.MAKE.nullNode()))),
                job("backwards", "the job comes into a state that cannot follow", JobFaults::backwards),
                sighting(
                        "impossible-start",
                        "the job begins in a state in which none begins",
                        JobFaults::impossibleStart),
                job("result-early", "a result is there before it is due", JobFaults::resultEarly),
                result("result-removed", "the result is not there when it is due", (seen, place) -> Seed.remove(place)),
                result(
                        "result-null",
                        "the result is null when it is due",
                        (seen, place) -> Seed.set(place, Json.MAKE.nullNode())),
                sighting("result-emptied", "the result is empty when it is due", JobFaults::resultEmptied),
                sighting(
                        "outcome-turned",
                        "a success is told as a failure or the other way round",
                        JobFaults::outcomeTurned),
                job("outcome-undone", "the job never comes to its end", JobFaults::outcomeUndone));
    }

    private static Operator sighting(String name, String fault, Function<Sighting, Stream<Seed>> seeds) {
        return new OfScenarios(
                "job." + name,
                fault,
                (spec, scenario) -> Sighting.of(spec, scenario).flatMap(seeds));
    }

    private static Operator job(String name, String fault, Function<List<Sighting>, Stream<Seed>> seeds) {
        return new OfScenarios(
                "job." + name,
                fault,
                (spec, scenario) -> Sighting.byJob(spec, scenario).stream().flatMap(seeds));
    }

    private interface ResultSeed {
        Seed at(Sighting seen, JsonPointer place);
    }

    private static Operator result(String name, String fault, ResultSeed seed) {
        return sighting(
                name, fault, seen -> seen.results().keySet().stream().map(result -> seed.at(seen, seen.place(result))));
    }

    private static Stream<Seed> backwards(List<Sighting> job) {
        return IntStream.range(1, job.size())
                .boxed()
                .filter(index -> !job.get(index - 1).isOutcome())
                .flatMap(index -> job.get(index).lifecycle().states().keySet().stream()
                        .filter(state -> !job.get(index)
                                .lifecycle()
                                .canReach(job.get(index - 1).status(), state))
                        .map(job.get(index)::withStatus));
    }

    private static Stream<Seed> impossibleStart(Sighting seen) {
        return seen.isSubmit()
                ? seen.lifecycle().states().keySet().stream()
                        .filter(state -> !seen.lifecycle().canBegin(state))
                        .map(seen::withStatus)
                : Stream.empty();
    }

    /** The result that the job has in the end stands in each of its earlier replies. */
    private static Stream<Seed> resultEarly(List<Sighting> job) {
        Optional<Sighting> success =
                job.stream().filter(seen -> !seen.results().isEmpty()).findFirst();
        return success.stream()
                .flatMap(end -> job.stream()
                        .filter(seen -> seen.exchange().index() < end.exchange().index())
                        .filter(seen -> !seen.isSubmit())
                        .flatMap(seen -> end.results().keySet().stream().map(result -> {
                            String property = result.getMatchingProperty();
                            return Seed.set(
                                    seen.place(JsonPointer.empty().appendProperty(property)),
                                    end.reply().get(property));
                        })));
    }

    private static Stream<Seed> resultEmptied(Sighting seen) {
        return seen.results().entrySet().stream()
                .filter(result -> result.getValue().isContainer())
                .map(result -> Seed.set(seen.place(result.getKey()), emptied(result)));
    }

    private static JsonNode emptied(Map.Entry<JsonPointer, JsonNode> result) {
        return result.getValue().isArray() ? Json.MAKE.arrayNode() : Json.MAKE.objectNode();
    }

    private static Stream<Seed> outcomeTurned(Sighting seen) {
        Optional<Outcome> own = seen.state().flatMap(state -> state.outcome());
        return seen.lifecycle().states().entrySet().stream()
                .filter(state -> own.isPresent() && state.getValue().outcome().isPresent())
                .filter(state -> !state.getValue().outcome().equals(own))
                .map(state -> seen.withStatus(state.getKey()));
    }

    private static Stream<Seed> outcomeUndone(List<Sighting> job) {
        Sighting last = job.get(job.size() - 1);
        return job.get(0).isSubmit() && last.isOutcome()
                ? last.lifecycle().states().entrySet().stream()
                        .filter(state -> state.getValue().outcome().isEmpty())
                        .map(state -> last.withStatus(state.getKey()))
                : Stream.empty();
    }
}
