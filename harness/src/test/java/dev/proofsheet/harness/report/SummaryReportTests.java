package dev.proofsheet.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryReportTests {
    @TempDir
    Path folder;

    @Test
    void itCountsByProviderAndLeadsToTheLineOfAFinding() {
        assertThat(summary(new SampleRun().with("agrees").with("request.header.missing")))
                .startsWith("## Proofsheet: 1 finding\n")
                .contains("| sample | 2 | 5 | 1 | 0 |")
                .contains(
                        "request.header.missing.yaml:5](harness/src/test/resources/sample/cases/request.header.missing.yaml#L5) `request.header.missing`")
                .contains("- sample: operations 2/2, statuses 1/2, states 1/2, moves 1/1");
    }

    @Test
    void withoutFindingsItSaysThatAllAgrees() {
        assertThat(summary(new SampleRun().with("agrees")))
                .startsWith("## Proofsheet: all agrees\n")
                .doesNotContain("### Findings");
    }

    @Test
    void manyFindingsAreShortenedBelowTheLimitOfAComment() {
        assertThat(summary(new SampleRun().with("request.body.schema", 5_000)))
                .hasSizeLessThan(65_000)
                .contains("more findings; `report.ndjson` holds all of them.");
    }

    @Test
    void markupInAPayloadIsShownAndNotFollowed() throws IOException {
        Path file = folder.resolve("hostile.yaml");
        Files.writeString(file, """
                title: Hostile
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: submitJob
                    request:
                      headers: { X-Trace: "|<b>@team [x](y)`" }
                      json: { prompt: p }
                    response: { status: 409 }
                """);
        assertThat(summary(new SampleRun().with(file)))
                .contains("&#124;&#60;b&#62;&#64;team &#91;x&#93;(y)&#96;")
                .doesNotContain("<b>", "@team");
    }

    private static String summary(SampleRun run) {
        StringWriter file = new StringWriter();
        run.tell(new SummaryReport(file, new ProjectPaths(Path.of(".."))));
        return file.toString();
    }
}
