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
import dev.proofsheet.document.InputException;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.JobTiming;
import dev.proofsheet.model.Json;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aJobIsPolledByItsNameInThePath() throws Exception {
        answer(
                "{\"state\":\"QUEUED\",\"job_id\":\"j 1\"}",
                "{\"state\":\"QUEUED\"}",
                "{\"state\":\"DONE\",\"picture\":\"p\"}");
        JobHandle<?> job = submit(client(BY_PATH, LINK_BY_PATH));

        assertThat(Json.mapper().valueToTree(job.await()).get("picture").asText())
                .isEqualTo("p");
        assertThat(job.name()).isEqualTo("j 1");
        assertThat(arrived())
                .extracting(event -> event.getRequest().getMethod().getName() + " "
                        + event.getRequest().getUrl())
                .containsExactly("POST /v1/jobs", "GET /v1/jobs/j%201", "GET /v1/jobs/j%201");
    }

    @Test
    void aJobIsPolledByItsNameInTheBody() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"DONE\",\"picture\":\"p\"}");
        submit(client(BY_BODY, LINK_BY_BODY)).await();

        ServeEvent poll = arrived().get(1);
        assertThat(poll.getRequest().getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(poll.getRequest().getUrl()).isEqualTo("/v1/jobs/result");
        assertThat(poll.getRequest().getBodyAsString()).isEqualTo("{\"job_id\":\"j1\"}");
    }

    @Test
    void aFailedJobSaysWhyFromThePlaceThatTheSpecNames() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"FAILED\",\"error\":{\"text\":\"no\"}}");
        JobHandle<?> job = submit(client(BY_PATH, LINK_BY_PATH));

        assertThatExceptionOfType(JobFailedException.class)
                .isThrownBy(job::await)
                .satisfies(failed -> assertThat(failed.reason()).contains("no"));
    }

    @Test
    void aClientKeepsItsTimingWithOtherOptions() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}", "{\"state\":\"QUEUED\"}", "{\"state\":\"DONE\"}");
        List<Duration> delays = new CopyOnWriteArrayList<>();
        JobTiming timing = new JobTiming(
                InstantSource.system(),
                (delay, task) -> {
                    delays.add(delay);
                    if (delays.size() > 1) {
                        task.run();
                    }
                    return () -> {};
                },
                () -> 0);
        Object timed = with(client(BY_PATH, LINK_BY_PATH), JobTiming.class, timing);
        submit(with(timed, CallOptions.class, CallOptions.defaults())).await(Duration.ofHours(1));

        assertThat(delays).hasSize(2).startsWith(Duration.ofHours(1));
    }

    @Test
    void eachSubmitHasAnIdempotencyKeyOfItsOwn() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}");
        Object client = client(BY_PATH, LINK_BY_PATH);
        submit(client);
        submit(client);

        assertThat(arrived())
                .extracting(event -> event.getRequest().getHeader("Idempotency-Key"))
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void theCallersOwnKeyGoesWithTheSubmit() throws Exception {
        answer("{\"state\":\"QUEUED\",\"job_id\":\"j1\"}");
        Object client = client(BY_PATH, LINK_BY_PATH);
        Object jobs = jobs(client);

        ((JobHandle<?>) call(jobs, "submitJob", "own-1", null)).name();
        call(client, "submitJob", "own-2", null);
        ((CompletableFuture<?>) call(client, "submitJobAsync", "own-3", null)).join();

        assertThat(arrived())
                .extracting(event -> event.getRequest().getHeader("Idempotency-Key"))
                .containsExactly("own-1", "own-2", "own-3");
    }

    @Test
    void aBlankKeyIsRefusedAndNothingIsSent() throws Exception {
        Object jobs = jobs(client(BY_PATH, LINK_BY_PATH));

        assertThatThrownBy(() -> call(jobs, "submitJob", " ", null))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void aJobOfWhichOnlyTheNameIsKnownCanBeWaitedFor() throws Exception {
        answer("{\"state\":\"DONE\",\"picture\":\"p\"}");
        Object jobs = jobs(client(BY_PATH, LINK_BY_PATH));
        Method named = jobs.getClass().getMethod("named", String.class);

        ((JobHandle<?>) named.invoke(jobs, "j7")).await();
        assertThat(arrived()).extracting(event -> event.getRequest().getUrl()).containsExactly("/v1/jobs/j7");
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
        return GeneratedClient.of("acme", spec, place)
                .builder()
                .baseUrl(SERVER.baseUrl() + "/v1")
                .build();
    }

    private static <T> Object with(Object client, Class<T> type, T value) throws ReflectiveOperationException {
        return client.getClass().getMethod("with", type).invoke(client, value);
    }

    private static Object jobs(Object client) throws ReflectiveOperationException {
        return client.getClass().getMethod("jobs").invoke(client);
    }

    private static JobHandle<?> submit(Object client) throws Exception {
        Object jobs = jobs(client);
        return (JobHandle<?>) call(jobs, "submitJob", new Object[] {null});
    }

    /** Calls a method with these arguments, and with a request as the last. */
    private static Object call(Object target, String name, Object... first) throws Exception {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .filter(candidate -> candidate.getParameterCount() == first.length + 1)
                .findFirst()
                .orElseThrow();
        Object[] arguments = Arrays.copyOf(first, first.length + 1);
        Class<?> request = method.getParameterTypes()[first.length];
        arguments[first.length] = Json.mapper().readValue("{\"prompt\":\"A fox\"}", request);
        return method.invoke(target, arguments);
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
