package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.job.JobHandle;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handle apart from its waits. */
@Timeout(20)
class PolledJobTests {
    private final ManualTime time = new ManualTime();
    private final ScriptedJobs script = new ScriptedJobs(time);

    @Test
    void aJobKnowsTheKeyOfTheRequestThatStartedIt() {
        assertThat(started().idempotencyKey()).contains("k1");
        assertThat(script.job("j1").idempotencyKey()).isEmpty();
    }

    @Test
    void aPollReturnsWhatItReadAndIsTheLastPoll() {
        script.json(JobTests.status("RUNNING"));
        JobHandle<JsonNode, JsonNode> job = script.job("j1");

        JsonNode poll = job.poll();

        assertThat(poll.get("status").asText()).isEqualTo("RUNNING");
        assertThat(job.lastPoll()).containsSame(poll);
    }

    @Test
    void aPollWithoutAThreadReturnsWhatItReadAndIsTheLastPoll() {
        JobHandle<JsonNode, JsonNode> job =
                new ScriptedJobs(Time.system()).json(JobTests.status("RUNNING")).job("j1");

        JsonNode poll = job.pollAsync().join();

        assertThat(poll.get("status").asText()).isEqualTo("RUNNING");
        assertThat(job.lastPoll()).containsSame(poll);
    }

    @Test
    void aJobWithAnotherTimeIsTheSameJobAndPausesInThatTime() {
        ManualTime other = new ManualTime();
        script.json(JobTests.status("QUEUED")).json(JobTests.status("DONE"));

        JobHandle<JsonNode, JsonNode> job = started().withTime(other);
        job.await();

        assertThat(job.id()).isEqualTo("j1");
        assertThat(job.idempotencyKey()).contains("k1");
        assertThat(other.pauses()).containsExactly(Duration.ofSeconds(2));
        assertThat(time.pauses()).isEmpty();
    }

    private PolledJob<JsonNode, JsonNode> started() {
        return new PolledJob<>(script.build(), "j1", "k1") {};
    }
}
