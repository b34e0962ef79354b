package dev.proofsheet.harness.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobExchangesTests {
    @TempDir
    Path folder;

    @Test
    void aJobHasItsPollsAndNoOthers() throws IOException {
        List<JobExchanges> jobs = jobs(
                JobSpecs.poll("{ path: { id: a } }", "{}"),
                JobSpecs.START,
                JobSpecs.start("{ job: { id: b } }"),
                JobSpecs.poll("{ path: { id: b } }", "{}"),
                JobSpecs.poll("{ path: { id: a } }", "{}"),
                "{ operation: askJob, request: { path: { id: a } }, response: { status: 503, text: later } }",
                "{ operation: getPrices, request: { query: { id: a } }, response: { status: 200, json: {} } }");
        assertThat(jobs)
                .extracting(job -> job.submit().index(), job -> indexes(job.polls()))
                .containsExactly(tuple(1, List.of(4, 5)), tuple(2, List.of(3)));
    }

    @Test
    void whatTheProviderRefusesStartsNoJob() throws IOException {
        assertThat(jobs(
                        "{ operation: startJob, request: {}, response: { status: 429, json: { job: { id: a } } } }",
                        "{ operation: startJob, request: {}, response: { status: 200, text: taken } }",
                        "{ operation: getPrices, request: {}, response: { status: 200, json: { job: { id: a } } } }"))
                .isEmpty();
    }

    @Test
    void aSubmitWithoutALinkHasNoPolls() throws IOException {
        assertThat(jobs(
                        "{ operation: copyJob, request: {}, response: { status: 200, json: { job: { id: a } } } }",
                        JobSpecs.poll("{ path: { id: a } }", "{}")))
                .singleElement()
                .satisfies(job -> assertThat(job.polls()).isEmpty());
    }

    private List<JobExchanges> jobs(String... exchanges) throws IOException {
        Spec spec = JobSpecs.withLink(folder, JobSpecs.BY_PATH);
        return JobExchanges.of(spec, JobSpecs.scenario(folder, exchanges));
    }

    private static List<Integer> indexes(List<Exchange> exchanges) {
        return exchanges.stream().map(Exchange::index).toList();
    }
}
