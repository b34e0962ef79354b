package dev.proofsheet.harness.client;

import dev.proofsheet.harness.compare.JsonDifference;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.lifecycle.JobExchanges;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Lifecycle.Outcome;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** Lets the client start each job of a scenario and wait for it, in no time, and compares what it says of the outcome. */
final class WaiterCheck {
    /** Longer than any pause, so that the alarm of a wait is told from a pause. */
    static final Duration ALARM = Duration.ofDays(1);

    /** Only a client that hangs takes so long: every reply is there, and no pause is kept. */
    private static final int LONGEST_SECONDS = 20;

    private final Spec spec;
    private final ReplayServer server;

    WaiterCheck(Spec spec, ReplayServer server) {
        this.spec = spec;
        this.server = server;
    }

    void check(GeneratedClient client, Scenario scenario, CheckLog log) {
        for (JobExchanges job : JobExchanges.of(spec, scenario)) {
            Optional<String> expected = outcome(job);
            if (expected.isPresent()) {
                check(client, scenario, job, expected.get(), log);
            }
        }
    }

    private void check(GeneratedClient client, Scenario scenario, JobExchanges job, String expected, CheckLog log) {
        Subject subject = new Subject(
                spec.provider(),
                job.submit().operation(),
                scenario.name(),
                job.submit().index(),
                scenario.document(),
                job.submit().pointer());
        List<Exchange> exchanges = new ArrayList<>(List.of(job.submit()));
        exchanges.addAll(job.polls());
        server.load(exchanges);
        String actual;
        try {
            actual = await(JobStart.start(client, spec.operation(job.submit().operation()), job.submit()), job);
        } catch (UncallableException e) {
            // The call itself is checked elsewhere, and says so.
            return;
        }
        int requests = server.takeRequests().size();
        if (log.fails(expected.equals(actual))) {
            log.add(subject.finding("client.waiter.outcome")
                    .expected(expected)
                    .actual(actual)
                    .hint("Correct x-job-lifecycle or the scenario, then run ./proofsheet generate.")
                    .message("waiting for the job came to: " + actual + "; the scenario has: " + expected));
        }
        if (log.fails(requests == exchanges.size())) {
            log.add(subject.finding("client.waiter.requests")
                    .expected(exchanges.size() + " requests: the submit and each poll of the scenario")
                    .actual(requests + " requests")
                    .hint("A waiter submits once, and polls until the outcome and no longer.")
                    .message("the waiter sent " + requests + " requests in place of " + exchanges.size()));
        }
    }

    /** How the job ends in the scenario; nothing where a client would give up before, or the scenario has no end. */
    private Optional<String> outcome(JobExchanges job) {
        boolean goesThrough = job.polls().stream().allMatch(WaiterCheck::isPolledThrough);
        if (!goesThrough || job.polls().isEmpty()) {
            return Optional.empty();
        }
        Lifecycle lifecycle = spec.lifecycle().orElseThrow();
        return body(job.polls().get(job.polls().size() - 1)).flatMap(reply -> {
            String status = reply.at(lifecycle.status()).asString("");
            Lifecycle.State state = lifecycle.states().get(status);
            return state == null
                    ? Optional.empty()
                    : state.outcome().map(outcome -> outcome == Outcome.SUCCESS ? "the result" : "failed as " + status);
        });
    }

    /** Whether a waiter polls on after this: the job was seen, or a fault was that passes. */
    private static boolean isPolledThrough(Exchange poll) {
        int status = poll.reply().status();
        boolean seen = poll.reply().successful() && body(poll).isPresent();
        return poll.reply().fault().isEmpty() && (seen || status == 408 || status == 429 || status >= 500);
    }

    private static Optional<JsonNode> body(Exchange exchange) {
        return exchange.reply().body() instanceof Body.Json json ? Optional.of(json.value()) : Optional.empty();
    }

    private static String await(JobHandle<?, ?> handle, JobExchanges job) {
        CompletableFuture<?> wait = handle.awaitAsync(WaitOptions.defaults().timeout(ALARM));
        try {
            wait.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            Optional<JsonNode> last = body(job.polls().get(job.polls().size() - 1));
            Optional<JsonNode> read = handle.lastPoll().flatMap(poll -> JsonTexts.parse(GeneratedClient.write(poll)));
            boolean same = last.isPresent()
                    && read.isPresent()
                    && JsonDifference.between(last.get(), read.get()).isEmpty();
            return same ? "the result" : "another result than the last reply";
        } catch (ExecutionException e) {
            return e.getCause() instanceof JobFailedException failed
                    ? "failed as " + failed.status()
                    : String.valueOf(e.getCause());
        } catch (TimeoutException e) {
            wait.cancel(true);
            return "no end";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "an interruption";
        }
    }
}
