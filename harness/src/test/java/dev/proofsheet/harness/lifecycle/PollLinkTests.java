package dev.proofsheet.harness.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A submit's link says how the poll for its job is called, and backwards which job a poll asks for. */
class PollLinkTests {
    private static final String BY_PARAMETER = "parameters: { id: $response.body#/job/id }";
    private static final String BY_BODY = "requestBody: { job: { id: $response.body#/job/id, kind: picture } }";
    private static final String BY_BOTH = BY_PARAMETER + ", " + BY_BODY;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BY_PARAMETER + " | { path: { id: a } }",
                BY_PARAMETER + " | { query: { id: a } }",
                BY_PARAMETER + " | { path: { id: a }, query: { id: b }, json: { job: { id: b } } }",
                "parameters: { path.id: $response.body#/job/id } | { path: { id: a } }",
                "parameters: { query.id: $response.body#/job/id } | { query: { id: a } }",
                BY_BODY + " | { json: { job: { id: a } } }",
                "requestBody: $response.body#/job/id | { json: a }",
                BY_BOTH + " | { path: { id: a }, json: { job: { id: a } } }",
            })
    void aPollThatAsksAsTheLinkSaysIsOneForTheJob(String link, String poll) throws IOException {
        assertThat(isPollForTheJob(link, poll)).isTrue();
        assertThat(asked(link, poll)).hasValue("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BY_PARAMETER + " | { path: { id: b } }",
                BY_PARAMETER + " | { path: { name: a } }",
                BY_PARAMETER + " | { json: { job: { id: a } } }",
                BY_BODY + " | { json: { job: { id: b } } }",
                BY_BODY + " | { json: { id: a } }",
                BY_BODY + " | { path: { id: a } }",
                BY_BODY + " | { text: a }",
                BY_BOTH + " | { path: { id: a }, json: { job: { id: b } } }",
                BY_BOTH + " | { path: { id: b }, json: { job: { id: a } } }",
                "requestBody: { job: a } | { json: { job: a } }",
                "parameters: { id: a } | { path: { id: a } }",
                "parameters: { id: $response.body#/none } | { path: { id: a } }",
                "parameters: { id: 7 } | { path: { id: 7 } }",
            })
    void anyOtherPollIsNotForTheJob(String link, String poll) throws IOException {
        assertThat(isPollForTheJob(link, poll)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BY_PARAMETER + " | {}",
                BY_PARAMETER + " | { path: { name: a } }",
                BY_PARAMETER + " | { query: { id: [a, b] } }",
                BY_BODY + " | { path: { id: a } }",
                BY_BODY + " | { json: { job: {} } }",
                BY_BODY + " | { json: { job: { id: { a: a } } } }",
                BY_BODY + " | { json: { job: { id: null } } }",
                "requestBody: { job: a } | { json: { job: a } }",
                "parameters: { id: $response.body#/status } | { path: { id: a } }",
            })
    void aPollOfWhichTheLinkDoesNotTellTheNameAsksForNoJob(String link, String poll) throws IOException {
        assertThat(asked(link, poll)).isEmpty();
    }

    @Test
    void aNameThatIsANumberIsTheSameOnEveryWay() throws IOException {
        Spec spec = JobSpecs.withLink(folder, BY_BOTH);
        Scenario scenario = JobSpecs.scenario(
                folder,
                JobSpecs.start("{ job: { id: 7 } }"),
                JobSpecs.poll("{ path: { id: '7' }, json: { job: { id: 7 } } }", "{}"));
        assertThat(JobExchanges.of(spec, scenario).get(0).polls()).hasSize(1);
    }

    private boolean isPollForTheJob(String link, String poll) throws IOException {
        Spec spec = JobSpecs.withLink(folder, link);
        Scenario scenario = JobSpecs.scenario(folder, JobSpecs.START, JobSpecs.poll(poll, "{}"));
        return !JobExchanges.of(spec, scenario).get(0).polls().isEmpty();
    }

    private Optional<String> asked(String link, String poll) throws IOException {
        Spec spec = JobSpecs.withLink(folder, link);
        RequestMessage request = JobSpecs.scenario(folder, JobSpecs.poll(poll, "{}"))
                .exchanges()
                .get(0)
                .request();
        return AskedJob.of(spec, spec.lifecycle().orElseThrow()).in(request);
    }
}
