package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.ClientListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Executors that differ from a client's in one thing. */
class DerivedExecutorTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final TestTime time = new TestTime(0);

    @Test
    void oneAboutAJobNamesItInEachException() {
        try (ScriptedServer server = ScriptedServer.answering("404 Not Found", "{}")) {
            CallExecutor calls = SampleClient.calls(time).about("job-1");

            ApiException failure = catchThrowableOfType(
                    ApiException.class,
                    () -> calls.execute(SampleClient.api(server).poll("1")));

            assertThat(failure.call().flatMap(CallInfo::jobId)).contains("job-1");
        }
    }

    @Test
    void oneWithAnotherTimePausesInIt() {
        try (ScriptedServer server = ScriptedServer.answering("503 Busy", "{}")) {
            CallExecutor calls = SampleClient.calls(Time.system()).withTime(time);

            assertThatThrownBy(() -> calls.execute(SampleClient.api(server).poll("1")))
                    .isInstanceOf(ApiException.class);

            assertThat(calls.time()).isSameAs(time);
            assertThat(time.pauses()).hasSize(2);
        }
    }

    @Test
    void oneWithItsOwnThreadsDoesNotUseTheExecutorOfTheUser() throws Exception {
        AtomicInteger tasks = new AtomicInteger();
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"1\"}")) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .credential("headerKey", "k")
                    .executor(task -> {
                        tasks.incrementAndGet();
                        task.run();
                    })
                    .build();

            client.calls()
                    .withOwnThreads()
                    .executeAsync(client.api().submit(BODY))
                    .get(10, TimeUnit.SECONDS);
            assertThat(tasks).hasValue(0);

            client.calls().executeAsync(client.api().submit(BODY)).get(10, TimeUnit.SECONDS);
            assertThat(tasks).hasValue(1);
            assertThat(client.calls().completions()).isNotNull();
        }
    }

    @Test
    void allTellTheSameListener() {
        AtomicInteger heard = new AtomicInteger();
        CallExecutor calls = SampleClient.calls(time, new ClientListener() {
            @Override
            public void unknownStatus(UnknownStatus event) {
                heard.incrementAndGet();
            }
        });

        calls.about("job-1").withOwnThreads().withTime(time).listener().unknownStatus("job-1", "NEW");

        assertThat(heard).hasValue(1);
    }

    @Test
    void aResultIsMadeOfTheResponse() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"1\"}")) {
            CompletableFuture<String> id = SampleClient.calls(time)
                    .executeAsync(
                            () -> SampleClient.api(server).submit(BODY),
                            CallOptions.defaults(),
                            response -> response.body().id());

            assertThat(id.get(10, TimeUnit.SECONDS)).isEqualTo("1");
        }
    }

    @Test
    void aCallThatCannotBeMadeFailsTheFuture() {
        IllegalArgumentException failure = new IllegalArgumentException("blank");

        CompletableFuture<String> future = SampleClient.calls(time)
                .executeAsync(
                        () -> {
                            throw failure;
                        },
                        CallOptions.defaults(),
                        response -> "");

        assertThat(future).isCompletedExceptionally();
        assertThat(future.handle((value, thrown) -> thrown).join()).isSameAs(failure);
    }
}
