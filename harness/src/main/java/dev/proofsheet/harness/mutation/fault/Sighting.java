package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A reply that shows a job in one of its states.
 *
 * @param exchange the exchange
 * @param lifecycle the life of a job
 * @param isSubmit whether it started the job, else it asked for it
 * @param reply the body of the reply
 */
record Sighting(Exchange exchange, Lifecycle lifecycle, boolean isSubmit, JsonNode reply) {

    /** Every sighting of a scenario, in order. */
    static Stream<Sighting> of(Spec spec, Scenario scenario) {
        return spec.lifecycle().stream()
                .flatMap(lifecycle -> scenario.exchanges().stream()
                        .filter(exchange -> exchange.reply().successful())
                        .flatMap(exchange -> of(lifecycle, exchange).stream()));
    }

    /** The sightings of each job of a scenario. */
    static List<List<Sighting>> byJob(Spec spec, Scenario scenario) {
        return List.copyOf(of(spec, scenario)
                .collect(Collectors.groupingBy(Sighting::job, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static Optional<Sighting> of(Lifecycle lifecycle, Exchange exchange) {
        boolean isSubmit = lifecycle.submit().contains(exchange.operation());
        return (isSubmit || lifecycle.poll().equals(exchange.operation()))
                        && exchange.reply().body() instanceof Body.Json json
                ? Optional.of(new Sighting(exchange, lifecycle, isSubmit, json.value()))
                : Optional.empty();
    }

    String job() {
        return reply.at(jobPointer()).asString("");
    }

    String status() {
        return reply.at(lifecycle.status()).asString("");
    }

    Optional<Lifecycle.State> state() {
        return Optional.ofNullable(lifecycle.states().get(status()));
    }

    boolean isOutcome() {
        return state().flatMap(Lifecycle.State::outcome).isPresent();
    }

    JsonPointer jobPointer() {
        return isSubmit ? lifecycle.submittedJob() : lifecycle.polledJob();
    }

    /** A place of the reply in the document. */
    JsonPointer place(JsonPointer inReply) {
        return exchange.replyPointer().appendProperty("json").append(inReply);
    }

    Seed withStatus(String status) {
        return Seed.set(place(lifecycle.status()), Json.text(status));
    }

    /** The results that the state asks for and that are there. */
    Map<JsonPointer, JsonNode> results() {
        Map<JsonPointer, JsonNode> results = new LinkedHashMap<>();
        state().map(Lifecycle.State::requires).orElse(List.of()).forEach(pointer -> {
            if (!reply.at(pointer).isMissingNode()) {
                results.put(pointer, reply.at(pointer));
            }
        });
        return results;
    }
}
