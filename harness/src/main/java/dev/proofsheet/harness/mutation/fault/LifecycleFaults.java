package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfSpecs;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Lifecycle.Outcome;
import dev.proofsheet.harness.spec.Lifecycle.State;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Faults of the life of a job, as the spec tells it. */
final class LifecycleFaults {
    private LifecycleFaults() {}

    static List<Operator> operators() {
        return List.of(
                states("state-removed", "a state is missing", (name, state, place) -> Stream.of(Seed.remove(place))),
                states(
                        "state-renamed",
                        "a state is misspelt",
                        (name, state, place) -> Stream.of(Seed.rename(place, name + "_"))),
                states(
                        "move-removed",
                        "a move is missing",
                        (name, state, place) -> IntStream.range(0, state.next().size())
                                .mapToObj(index -> Seed.remove(
                                                place.appendProperty("next").appendIndex(index))
                                        .saying("the move to "
                                                + List.copyOf(state.next()).get(index) + " is removed"))),
                states(
                        "start-removed",
                        "a job may not begin in its first state",
                        (name, state, place) -> state.initial()
                                ? Stream.of(Seed.remove(place.appendProperty("initial")))
                                : Stream.empty()),
                states(
                        "outcome-removed",
                        "a job does not end in its last state",
                        (name, state, place) -> state.outcome().isPresent()
                                ? Stream.of(Seed.remove(place.appendProperty("outcome")))
                                : Stream.empty()),
                states(
                        "outcome-turned",
                        "success and failure are told the other way round",
                        (name, state, place) -> state.outcome().stream()
                                .map(outcome -> Seed.set(
                                        place.appendProperty("outcome"),
                                        Json.text(outcome == Outcome.SUCCESS ? "failure" : "success")))),
                states(
                        "result-not-due",
                        "a state does not require its result",
                        (name, state, place) -> state.requires().isEmpty()
                                ? Stream.empty()
                                : Stream.of(Seed.remove(place.appendProperty("requires")))),
                new OfSpecs(
                        "openapi.pointer-changed",
                        "the state or the name of a job is read in another place",
                        spec -> spec.lifecycle().stream().flatMap(LifecycleFaults::pointerChanged)),
                new OfSpecs(
                        "openapi.submit-removed",
                        "an operation does not start a job",
                        spec -> spec.lifecycle().stream().flatMap(LifecycleFaults::submitRemoved)),
                OperationFaults.operations(
                        "link-removed",
                        "nothing says how a job is polled",
                        operation -> operation.replies().values().stream()
                                .filter(reply -> reply.node().get("links").isPresent())
                                .map(reply -> Seed.remove(reply.node().pointer().appendProperty("links")))));
    }

    private interface StateSeeds {
        Stream<Seed> of(String name, State state, JsonPointer place);
    }

    private static Operator states(String name, String fault, StateSeeds seeds) {
        Function<Lifecycle, Stream<Seed>> all = lifecycle -> lifecycle.states().entrySet().stream()
                .flatMap(state -> seeds.of(
                        state.getKey(),
                        state.getValue(),
                        place(lifecycle, "states").appendProperty(state.getKey())));
        return new OfSpecs(
                "openapi." + name, fault, spec -> spec.lifecycle().stream().flatMap(all));
    }

    private static JsonPointer place(Lifecycle lifecycle, String property) {
        return lifecycle.node().pointer().appendProperty(property);
    }

    private static Stream<Seed> pointerChanged(Lifecycle lifecycle) {
        JsonPointer job = place(lifecycle, "job");
        return Stream.of(place(lifecycle, "status"), job.appendProperty("submitted"), job.appendProperty("polled"))
                .map(pointer -> Seed.set(pointer, Json.text("/unheard_of")));
    }

    private static Stream<Seed> submitRemoved(Lifecycle lifecycle) {
        List<SpecNode> submits = lifecycle.node().items("submit");
        return submits.stream().map(submit -> Seed.remove(submit.pointer()).saying(submit.text() + " is removed"));
    }
}
