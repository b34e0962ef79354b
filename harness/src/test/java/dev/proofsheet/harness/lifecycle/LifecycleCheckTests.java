package dev.proofsheet.harness.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cases of the sample provider do not reach: polls with a body, jobs of before, and words. */
class LifecycleCheckTests {
    private static final String BY_BODY = "requestBody: { job: { id: $response.body#/job/id } }";
    private static final String ASK_FOR_A = "{ json: { job: { id: a } } }";

    @TempDir
    Path folder;

    private List<Finding> findings(String link, String... exchanges) throws IOException {
        Spec spec = JobSpecs.withLink(folder, link);
        CheckLog log = new CheckLog();
        new LifecycleCheck(spec).check(JobSpecs.scenario(folder, exchanges), log);
        return log.findings();
    }

    @Test
    void aJobIsFollowedThroughPollsThatNameItInTheirBody() throws IOException {
        assertThat(findings(
                        BY_BODY,
                        JobSpecs.START,
                        JobSpecs.poll(ASK_FOR_A, "{ id: a, status: RUNNING }"),
                        JobSpecs.poll(ASK_FOR_A, "{ id: a, status: DONE, result: x }")))
                .isEmpty();
    }

    @Test
    void aPollForAJobThatNobodyStartedHereIsFoundWhereOthersWereStarted() throws IOException {
        assertThat(findings(
                        BY_BODY,
                        JobSpecs.START,
                        JobSpecs.poll("{ json: { job: { id: b } } }", "{ id: b, status: RUNNING }"),
                        JobSpecs.poll(ASK_FOR_A, "{ id: a, status: FAILED }")))
                .extracting(Finding::key, Finding::at, Finding::expected, Finding::actual)
                .containsExactly(tuple("lifecycle.job.changed", "/exchanges/1/response/json/id", "one of [a]", "b"));
    }

    @Test
    void aJobOfBeforeIsFollowedFromItsFirstPoll() throws IOException {
        assertThat(findings(
                        BY_BODY,
                        JobSpecs.poll(ASK_FOR_A, "{ id: a, status: RUNNING }"),
                        JobSpecs.poll(ASK_FOR_A, "{ id: a, status: QUEUED }")))
                .extracting(Finding::key, Finding::at)
                .containsExactly(tuple("lifecycle.transition.illegal", "/exchanges/1/response/json/status"));
    }

    @Test
    void aReplyAboutAnotherJobOfBeforeIsFound() throws IOException {
        assertThat(findings(BY_BODY, JobSpecs.poll(ASK_FOR_A, "{ id: b, status: RUNNING }")))
                .extracting(Finding::key, Finding::actual)
                .containsExactly(tuple("lifecycle.job.changed", "b"));
    }

    @Test
    void whereTheLinkTakesNothingFromTheReplyAJobOfBeforeIsKnownByItsReplyAlone() throws IOException {
        assertThat(findings(
                        "parameters: { id: fixed }",
                        JobSpecs.poll("{ path: { id: fixed } }", "{ id: b, status: RUNNING }")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ id: a }                  | nothing | the reply has no status",
                "{ id: a, status: LOST }    | \"LOST\" | the status \"LOST\" is not declared",
                "{ id: a, status: 7 }       | 7       | the status 7 is not declared",
                "{ status: RUNNING }        | nothing | the reply does not name its job",
                "{ id: 7, status: RUNNING } | 7       | the reply does not name its job",
                "{ id: a, status: DONE }    | nothing | the state DONE requires /result, and the reply has none",
                "{ id: a, status: DONE, result: null } | null | the state DONE requires /result, and the reply has none",
                "{ id: a, status: DONE, result: [] }   | []   | the state DONE requires /result, and the reply has none",
                "{ id: a, status: RUNNING, result: 0 } | 0    | the reply has /result although the state is RUNNING",
            })
    void aFindingSaysWhatTheReplyHas(String reply, String actual, String message) throws IOException {
        assertThat(findings(BY_BODY, JobSpecs.poll(ASK_FOR_A, reply)))
                .extracting(Finding::actual, Finding::message)
                .containsExactly(tuple(actual, message));
    }

    @Test
    void aJobThatIsLeftOpenIsFoundWithItsLastState() throws IOException {
        assertThat(findings(BY_BODY, JobSpecs.START, JobSpecs.poll(ASK_FOR_A, "{ id: a, status: RUNNING }")))
                .extracting(Finding::key, Finding::actual)
                .containsExactly(tuple("lifecycle.unfinished", "RUNNING"));
    }
}
