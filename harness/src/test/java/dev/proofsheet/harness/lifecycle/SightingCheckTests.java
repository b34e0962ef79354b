package dev.proofsheet.harness.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one exchange shows of a job, whatever came before it. */
class SightingCheckTests {
    @TempDir
    Path folder;

    private final CheckLog log = new CheckLog();
    private Spec spec;

    @BeforeEach
    void readTheSpec() throws IOException {
        spec = JobSpecs.withLink(folder, JobSpecs.BY_PATH);
    }

    private Optional<Sighting> see(String exchange) throws IOException {
        Scenario scenario = JobSpecs.scenario(folder, exchange);
        Exchange only = scenario.exchanges().get(0);
        Subject subject = new Subject("jobs", only.operation(), "s", 0, scenario.document(), only.pointer());
        return SightingCheck.of(spec).orElseThrow().check(only, subject, log);
    }

    private Sighting sighting(String exchange) throws IOException {
        return see(exchange).orElseThrow();
    }

    @Test
    void aSubmitStartsTheJobThatItsReplyNames() throws IOException {
        Sighting sighting = sighting(JobSpecs.START);
        assertThat(sighting.job()).isEqualTo("a");
        assertThat(sighting.starts()).isTrue();
        assertThat(sighting.state()).hasValue("QUEUED");
        assertThat(sighting.place().pointer()).hasToString("/exchanges/0/response/json/status");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aPollShowsTheStateOfTheJobThatItAsksFor() throws IOException {
        Sighting sighting = sighting(JobSpecs.poll("{ path: { id: a } }", "{ id: a, status: RUNNING }"));
        assertThat(sighting.job()).isEqualTo("a");
        assertThat(sighting.starts()).isFalse();
        assertThat(sighting.state()).hasValue("RUNNING");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aPollThatDoesNotSayWhichJobItAsksForIsAboutTheOneInItsReply() throws IOException {
        assertThat(sighting(JobSpecs.poll("{}", "{ id: b, status: RUNNING }")).job())
                .isEqualTo("b");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aReplyAboutAnotherJobIsFoundAndTheJobIsTheOneAskedFor() throws IOException {
        Sighting sighting = sighting(JobSpecs.poll("{ path: { id: a } }", "{ id: b, status: RUNNING }"));
        assertThat(sighting.job()).isEqualTo("a");
        assertThat(log.findings())
                .extracting(Finding::key, Finding::at, Finding::expected, Finding::actual)
                .containsExactly(tuple("lifecycle.job.changed", "/exchanges/0/response/json/id", "a", "b"));
    }

    @Test
    void aReplyWithoutANameIsFoundAndStillShowsTheJobThatWasAskedFor() throws IOException {
        Sighting sighting = sighting(JobSpecs.poll("{ path: { id: a } }", "{ status: RUNNING }"));
        assertThat(sighting.job()).isEqualTo("a");
        assertThat(sighting.state()).hasValue("RUNNING");
        assertThat(log.findings()).extracting(Finding::key).containsExactly("lifecycle.job.missing");
    }

    @Test
    void aSubmitWhoseReplyNamesNoJobShowsNone() throws IOException {
        assertThat(see(JobSpecs.start("{ status: QUEUED }"))).isEmpty();
        assertThat(log.findings())
                .extracting(Finding::key, Finding::at)
                .containsExactly(tuple("lifecycle.job.missing", "/exchanges/0/response/json/job/id"));
    }

    @Test
    void anUnknownStateIsFoundAndIsNoState() throws IOException {
        Sighting sighting = sighting(JobSpecs.poll("{ path: { id: a } }", "{ id: a, status: LOST }"));
        assertThat(sighting.state()).isEmpty();
        assertThat(log.findings()).extracting(Finding::key).containsExactly("lifecycle.status.unknown");
    }

    @Test
    void theResultIsHeldAgainstTheState() throws IOException {
        see(JobSpecs.poll("{ path: { id: a } }", "{ id: a, status: DONE }"));
        see(JobSpecs.poll("{ path: { id: a } }", "{ id: a, status: RUNNING, result: x }"));
        assertThat(log.findings())
                .extracting(Finding::key)
                .containsExactly("lifecycle.result.missing", "lifecycle.result.premature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: 404, json: { id: b, status: LOST }", "status: 200, text: later"})
    void aReplyThatSaysNothingOfAJobLeavesTheOneThatWasAskedForAsItWas(String reply) throws IOException {
        Sighting sighting =
                sighting("{ operation: askJob, request: { path: { id: a } }, response: { " + reply + " } }");
        assertThat(sighting.job()).isEqualTo("a");
        assertThat(sighting.starts()).isFalse();
        assertThat(sighting.state()).isEmpty();
        assertThat(log.checks()).isZero();
    }

    @Test
    void aSubmitThatIsRefusedShowsNoJob() throws IOException {
        assertThat(see("{ operation: startJob, request: { path: { id: a } },"
                        + " response: { status: 429, json: { job: { id: a }, status: QUEUED } } }"))
                .isEmpty();
        assertThat(log.checks()).isZero();
    }

    @Test
    void whatNeitherStartsNorAsksForAJobShowsNone() throws IOException {
        assertThat(see("{ operation: getPrices, request: { path: { id: a } },"
                        + " response: { status: 200, json: { id: a, status: QUEUED } } }"))
                .isEmpty();
        assertThat(log.checks()).isZero();
    }

    @Test
    void aSpecWithoutALifecycleHasNothingToCheck() throws IOException {
        Path file = folder.resolve("openapi.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)x-job-lifecycle:.*?paths:", "paths:"));
        assertThat(SightingCheck.of(Spec.read(folder))).isEmpty();
    }
}
