package dev.proofsheet.harness.audit;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.lifecycle.JobExchanges;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Lifecycle.Outcome;
import dev.proofsheet.harness.spec.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The entries of one job, written down once for each fault. */
final class JobTemplate {
    /** A submit and three polls. */
    static final int STEPS = 4;

    private final EntryTemplate entries;
    private final Exchange submit;
    private final Exchange running;
    private final Exchange ended;
    private final Map<String, String> written = new HashMap<>();

    private JobTemplate(EntryTemplate entries, Exchange submit, Exchange running, Exchange ended) {
        this.entries = entries;
        this.submit = submit;
        this.running = running;
        this.ended = ended;
    }

    /** The template of a job that a scenario shows, if it is plain JSON and ends well after another poll. */
    static Optional<JobTemplate> of(Spec spec, JobExchanges job) {
        Lifecycle lifecycle = spec.lifecycle().orElseThrow();
        List<Exchange> polls = job.polls();
        boolean plain = Stream.concat(Stream.of(job.submit()), polls.stream())
                        .allMatch(exchange -> exchange.reply().successful()
                                && exchange.reply().body() instanceof Body.Json)
                && job.submit().request().body() instanceof Body.Json;
        if (!plain || polls.size() < 2 || outcome(lifecycle, polls.get(0)).isPresent()) {
            return Optional.empty();
        }
        Exchange last = polls.get(polls.size() - 1);
        String name = reply(job.submit()).at(lifecycle.submittedJob()).stringValue();
        return outcome(lifecycle, last)
                .filter(Outcome.SUCCESS::equals)
                .map(any -> new JobTemplate(new EntryTemplate(spec, name), job.submit(), polls.get(0), last));
    }

    private static Optional<Outcome> outcome(Lifecycle lifecycle, Exchange exchange) {
        String status = reply(exchange).at(lifecycle.status()).asString("");
        return Optional.ofNullable(lifecycle.states().get(status)).flatMap(Lifecycle.State::outcome);
    }

    private static JsonNode reply(Exchange exchange) {
        return ((Body.Json) exchange.reply().body()).value();
    }

    /** The entry of one step. */
    String entry(int step, Optional<Plant> plant) {
        Optional<Plant> here = plant.filter(one -> one.step() == step || one == Plant.BACK_TO_LIFE);
        return written.computeIfAbsent(step + " " + here, key -> {
            boolean early = here.isPresent() && here.get() == Plant.BACK_TO_LIFE;
            Exchange exchange = step == 0 ? submit : step == (early ? 2 : 3) ? ended : running;
            return entries.write(exchange, here);
        });
    }
}
