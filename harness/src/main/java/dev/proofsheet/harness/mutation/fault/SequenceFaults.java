package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Faults of the order of exchanges: dropped, repeated, swapped, of another operation. */
final class SequenceFaults {
    private static final JsonPointer EXCHANGES = JsonPointer.compile("/exchanges");

    private SequenceFaults() {}

    static List<Operator> operators() {
        return List.of(
                job("outcome-dropped", "the last poll of a job is missing", SequenceFaults::outcomeDropped),
                job("outcome-repeated", "the job is seen again after its end", SequenceFaults::outcomeRepeated),
                job("after-outcome", "the job is seen in an earlier state after its end", SequenceFaults::afterOutcome),
                job("swapped", "two sightings of a job are in the wrong order", SequenceFaults::swapped),
                job("polled-before-submit", "the job is polled before it is submitted", SequenceFaults::polledBefore),
                job("submit-repeated", "two submits give the same job", SequenceFaults::submitRepeated),
                new OfScenarios(
                        "sequence.submit-dropped",
                        "a job is polled that was not started, where others were",
                        SequenceFaults::submitDropped),
                new OfScenarios(
                        "sequence.other-operation",
                        "the exchange calls itself one of another operation",
                        SequenceFaults::otherOperation));
    }

    private static Operator job(String name, String fault, Function<List<Sighting>, Stream<Seed>> seeds) {
        return new OfScenarios(
                "sequence." + name,
                fault,
                (spec, scenario) -> Sighting.byJob(spec, scenario).stream().flatMap(seeds));
    }

    private static Seed edit(Exchange exchange, String change, Consumer<ArrayNode> edit) {
        return Seed.list(exchange.pointer(), EXCHANGES, change, edit);
    }

    private static Sighting last(List<Sighting> job) {
        return job.get(job.size() - 1);
    }

    private static Stream<Seed> outcomeDropped(List<Sighting> job) {
        Exchange last = last(job).exchange();
        return job.get(0).isSubmit() && job.size() > 1 && last(job).isOutcome()
                ? Stream.of(edit(last, "is removed", list -> list.remove(last.index())))
                : Stream.empty();
    }

    private static Stream<Seed> outcomeRepeated(List<Sighting> job) {
        return last(job).isOutcome() ? Stream.of(again(last(job).exchange())) : Stream.empty();
    }

    private static Stream<Seed> afterOutcome(List<Sighting> job) {
        return last(job).isOutcome()
                ? job.stream()
                        .filter(seen -> !seen.isSubmit() && !seen.isOutcome())
                        .map(seen -> again(seen.exchange()))
                : Stream.empty();
    }

    private static Seed again(Exchange exchange) {
        return edit(
                exchange,
                "stands again at the end",
                list -> list.add(list.get(exchange.index()).deepCopy()));
    }

    /** Only where the later state cannot come before the earlier one. */
    private static Stream<Seed> swapped(List<Sighting> job) {
        return IntStream.range(1, job.size())
                .filter(index -> !job.get(index)
                        .lifecycle()
                        .canReach(job.get(index).status(), job.get(index - 1).status()))
                .mapToObj(index -> {
                    Exchange one = job.get(index - 1).exchange();
                    Exchange other = job.get(index).exchange();
                    return edit(one, "is swapped with exchange " + other.index(), list -> {
                        JsonNode first = list.get(one.index());
                        list.set(one.index(), list.get(other.index()));
                        list.set(other.index(), first);
                    });
                });
    }

    private static Stream<Seed> polledBefore(List<Sighting> job) {
        if (!job.get(0).isSubmit()) {
            return Stream.empty();
        }
        Exchange submit = job.get(0).exchange();
        return job.stream()
                .filter(seen -> !seen.isSubmit())
                .limit(1)
                .map(seen -> edit(
                        seen.exchange(),
                        "stands before exchange " + submit.index(),
                        list -> list.insert(
                                submit.index(), list.remove(seen.exchange().index()))));
    }

    /** With a key of idempotency in the request it would be right. */
    private static Stream<Seed> submitRepeated(List<Sighting> job) {
        Exchange submit = job.get(0).exchange();
        boolean hasKey = submit.request().headers().keySet().stream().anyMatch("Idempotency-Key"::equalsIgnoreCase);
        return job.get(0).isSubmit() && !hasKey
                ? Stream.of(edit(
                        submit,
                        "stands twice",
                        list -> list.insert(
                                submit.index(), list.get(submit.index()).deepCopy())))
                : Stream.empty();
    }

    private static Stream<Seed> submitDropped(Spec spec, Scenario scenario) {
        List<List<Sighting>> started = Sighting.byJob(spec, scenario).stream()
                .filter(job -> job.get(0).isSubmit())
                .toList();
        return started.stream()
                .filter(job -> started.size() > 1
                        && job.stream().filter(Sighting::isSubmit).count() == 1)
                .map(job -> job.get(0).exchange())
                .map(submit -> edit(submit, "is removed", list -> list.remove(submit.index())));
    }

    private static Stream<Seed> otherOperation(Spec spec, Scenario scenario) {
        return scenario.exchanges().stream()
                .filter(exchange -> exchange.reply().successful())
                .flatMap(exchange -> spec.operations().keySet().stream()
                        .filter(other -> !other.equals(exchange.operation()))
                        .map(other -> Seed.set(exchange.pointer().appendProperty("operation"), Json.text(other))));
    }
}
