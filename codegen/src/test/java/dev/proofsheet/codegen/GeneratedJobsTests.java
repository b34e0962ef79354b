package dev.proofsheet.codegen;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.document.InputException;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.JobState;
import dev.proofsheet.job.JobTimeoutException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs are started and polled as the lifecycle and the links of a spec say. */
class GeneratedJobsTests {
    private static final String BY_PATH = """
        /jobs/{id}:
            get:
              operationId: getJob
              security: []
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: verbose, in: query, schema: { type: boolean } }
              responses:
                "200":
                  description: The job.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Job" }
        """;
    private static final String BY_BODY = """
        /jobs/result:
            post:
              operationId: getJob
              security: []
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/JobQuery" }
              responses:
                "200":
                  description: The job.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Job" }
        """;
    private static final String LINK_BY_PATH =
            "poll: { operationId: getJob, parameters: { id: $response.body#/job_id } }";
    private static final String LINK_BY_BODY =
            "poll: { operationId: getJob, requestBody: { job_id: $response.body#/job_id } }";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    Path folder;

    private GeneratedClient generated;

    @Test
    void aJobIsPolledByItsIdInThePath() throws Exception {
        answer(
                "{\"state\":\"QUEUED\",\"job_id\":\"j 1\"}",
                "{\"state\":\"QUEUED\"}",
                "{\"state\":\"DONE\",\"picture\":\"p\"}");
        JobHandle<?, ?> job = submit(client(BY_PATH, LINK_BY_PATH));

        assertThat(run("picture", job.await())).isEqualTo("p p");
        assertThat(run("accepted", job)).isEqualTo("j 1");
        assertThat(job.id()).isEqualTo("j 1");
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(arrived())
                .extracting(event -> event.getRequest().getMethod().getName() + " "
                        + event.getRequest().getUrl())
                .containsExactly("POST /v1/jobs", "GET /v1/jobs/j%201", "GET /v1/jobs/j%201");
    }

    @Test
    void aJobIsPolledByItsIdInTheBody() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"DONE\",\"picture\":\"p\"}");
        submit(client(BY_BODY, LINK_BY_BODY)).await();

        ServeEvent poll = arrived().get(1);
        assertThat(poll.getRequest().getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(poll.getRequest().getUrl()).isEqualTo("/v1/jobs/result");
        assertThat(poll.getRequest().getBodyAsString()).isEqualTo("{\"job_id\":\"j1\"}");
    }

    @Test
    void aJobIsPolledByItsIdInAnOptionalParameter() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"DONE\",\"picture\":\"p\"}");
        String poll = BY_PATH.replace("/jobs/{id}:", "/job:").replace("in: path, required: true", "in: query");
        submit(client(poll, LINK_BY_PATH)).await();

        assertThat(arrived().get(1).getRequest().getUrl()).isEqualTo("/v1/job?id=j1");
    }

    @Test
    void aJobIsWaitedForWithoutAThread() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"DONE\",\"picture\":\"p\"}");
        Object done = ((CompletableFuture<?>) run("later", client(BY_PATH, LINK_BY_PATH))).join();

        assertThat(run("picture", done)).isEqualTo("p p");
    }

    @Test
    void optionalParametersOfASubmitGoWithIt() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}");
        run("submitDry", client(BY_PATH, LINK_BY_PATH));

        assertThat(arrived().get(0).getRequest().getUrl()).isEqualTo("/v1/jobs?dry_run=true");
    }

    @Test
    void aFailedJobSaysWhyFromThePlaceThatTheSpecNames() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"FAILED\",\"error\":{\"text\":\"no\"}}");
        JobHandle<?, ?> job = submit(client(BY_PATH, LINK_BY_PATH));

        assertThatExceptionOfType(JobFailedException.class)
                .isThrownBy(job::await)
                .satisfies(failed -> assertThat(failed.reason()).contains("no"));
    }

    @Test
    void aSuccessWithoutItsPartNamesThePartAndTheJob() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"DONE\"}");
        JobHandle<?, ?> job = submit(client(BY_PATH, LINK_BY_PATH));

        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(job::await)
                .withMessageContaining("/picture")
                .satisfies(e -> assertThat(e.call().orElseThrow().jobId()).contains("j1"));
        assertThatThrownBy(() -> run("completed", generated.read("Job", "{\"state\":\"DONE\"}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the response has no value at /picture");
    }

    @Test
    void aClientKeepsItsWaitOptionsWithOtherCallOptions() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}");
        client(BY_PATH, LINK_BY_PATH);
        Object once = run("waitingOnce", generated.builder().baseUrl(SERVER.baseUrl() + "/v1"));

        for (Object waiting : List.of(once, GeneratedClient.call(once, "withOptions", CallOptions.defaults()))) {
            JobHandle<?, ?> job = submit(waiting);
            assertThatThrownBy(job::await).isInstanceOf(JobTimeoutException.class);
        }
        assertThat(arrived()).hasSize(4);
    }

    @Test
    void eachSubmitHasAnIdempotencyKeyThatTheHandleReturns() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}");
        Object client = client(BY_PATH, LINK_BY_PATH);
        List<String> keys = List.of(
                submit(client).idempotencyKey().orElseThrow(),
                submit(client).idempotencyKey().orElseThrow());

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(arrived())
                .extracting(event -> event.getRequest().getHeader("Idempotency-Key"))
                .isEqualTo(keys);
    }

    @Test
    void theCallersOwnKeyGoesWithTheSubmit() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}");
        JobHandle<?, ?> job = (JobHandle<?, ?>) run("submitKeyed", client(BY_PATH, LINK_BY_PATH), "own-1");

        assertThat(job.idempotencyKey()).contains("own-1");
        assertThat(arrived())
                .extracting(event -> event.getRequest().getHeader("Idempotency-Key"))
                .containsExactly("own-1");
    }

    @Test
    void aJobOfWhichOnlyTheIdIsKnownCanBeWaitedFor() throws Exception {
        answer("{\"state\":\"DONE\",\"picture\":\"p\"}");
        Object client = client(BY_PATH, LINK_BY_PATH);
        JobHandle<?, ?> job = (JobHandle<?, ?>) run("resume", client, "j7");

        assertThat(arrived()).isEmpty();
        assertThat(run("accepted", job)).isEqualTo("none");
        assertThat(job.idempotencyKey()).isEmpty();
        job.await();
        ((JobHandle<?, ?>) run("resumeLater", client, "j8")).await();
        assertThat(arrived())
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly("/v1/jobs/j7", "/v1/jobs/j8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void anIdThatNamesNoJobIsNotResumed(String id) throws Exception {
        Object client = client(BY_PATH, LINK_BY_PATH);

        assertThatThrownBy(() -> run("resume", client, id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"jobId\" is");
    }

    @Test
    void aFakeHandsOutJobsThatHaveEnded() throws Exception {
        client(BY_PATH, LINK_BY_PATH);
        Object result = run("completed", generated.read("Job", "{\"state\":\"DONE\",\"picture\":\"p\"}"));
        Object fake = run("fake", result);
        JobHandle<?, ?> failed = submit(fake);
        JobHandle<?, ?> succeeded = submit(fake);

        assertThatThrownBy(failed::await).isInstanceOf(JobFailedException.class);
        assertThatThrownBy(failed::poll).isInstanceOf(JobFailedException.class);
        assertThat(failed.awaitAsync()).isCompletedExceptionally();
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.status()).contains("FAILED");
        assertThat(succeeded.await()).isEqualTo(result);
        assertThat(succeeded.awaitAsync().join()).isEqualTo(result);
        assertThat(succeeded.poll()).isEqualTo(succeeded.lastPoll().orElseThrow());
        assertThat(succeeded.pollAsync()).isCompleted();
        assertThat(succeeded.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(succeeded.status()).contains("DONE");
        assertThat(succeeded.id()).isEqualTo("j2");
    }

    @Test
    void aSubmitWithoutALinkToThePollIsRefused() {
        assertThatThrownBy(() -> client(BY_PATH, LINK_BY_PATH.replace("getJob", "submitJob")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no reply of this operation has a link to 'getJob'");
    }

    @Test
    void aLinkThatNeedsMoreThanTheNameIsRefused() {
        assertThatThrownBy(() -> client(BY_PATH, LINK_BY_PATH.replace("#/job_id", "#/state")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be followed with the job's name alone: 'id' is required");
        assertThatThrownBy(() -> client(BY_BODY, LINK_BY_BODY.replace("#/job_id", "#/state")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'job_id' of its body is not the job's name");
    }

    private Object client(String poll, String link) throws IOException, ReflectiveOperationException {
        String spec = TestSpecs.resource("/specs/jobs.yaml")
                .replace("# POLL", poll.strip())
                .replace("# LINK", link);
        Path place = Files.createTempDirectory(folder, "client");
        generated = GeneratedClient.of("acme", spec, place, "JobPrograms");
        return generated.builder().baseUrl(SERVER.baseUrl() + "/v1").build();
    }

    private Object run(String method, Object... arguments) throws Exception {
        return generated.run("JobPrograms", method, arguments);
    }

    private JobHandle<?, ?> submit(Object client) throws Exception {
        return (JobHandle<?, ?>) run("submit", client);
    }

    /** Answers one after the other; the last one for ever. */
    private static void answer(String... replies) {
        String state = Scenario.STARTED;
        for (int index = 0; index < replies.length; index++) {
            String next = index == replies.length - 1 ? state : "after " + index;
            SERVER.stubFor(any(anyUrl())
                    .inScenario("job")
                    .whenScenarioStateIs(state)
                    .willSetStateTo(next)
                    .willReturn(okJson(replies[index])));
            state = next;
        }
    }

    private static List<ServeEvent> arrived() {
        List<ServeEvent> events = new ArrayList<>(SERVER.getAllServeEvents());
        Collections.reverse(events);
        return events;
    }
}
