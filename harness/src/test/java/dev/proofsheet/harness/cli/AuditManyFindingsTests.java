package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditManyFindingsTests {
    private static final int FINDINGS = 20_000;

    @TempDir
    Path folder;

    @Test
    void ofTwentyThousandFindingsProgramsGetAllAndPeopleTheFirst() throws IOException {
        TemporaryProject project = new TemporaryProject(folder).with("sample");
        Har har = new Har();
        har.poll("@", "LOST").put("startedDateTime", "2026-01-01T00:00:00Z");
        String entry = har.toString().lines().skip(1).findFirst().orElseThrow();
        project.write(
                "traffic.har",
                IntStream.range(0, FINDINGS)
                        .mapToObj(number -> entry.replace("@", "j" + number))
                        .collect(Collectors.joining(",\n", "{\"log\": {\"entries\": [\n", "\n]}}")));

        Run run = project.audit();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .hasSizeLessThan(100_000)
                .contains("… and 19950 more findings; all of them are in report.ndjson")
                .contains(": 20000 findings");
        List<String> lines = Files.readAllLines(project.path("report/report.ndjson"));
        assertThat(lines.stream().filter(line -> line.startsWith("{\"type\":\"finding\"")))
                .hasSize(FINDINGS);
        assertThat(lines.get(lines.size() - 1)).contains("\"type\":\"footer\"").contains("\"findings\":20000");
        assertThat(JsonMapper.shared()
                        .readTree(project.path("report/findings.sarif"))
                        .at("/runs/0/results")
                        .size())
                .isEqualTo(FINDINGS);
        assertThat(project.path("report/junit.xml"))
                .content()
                .contains("name=\"18000 more, not listed here\"")
                .contains("message=\"18000 findings; all of them are in report.ndjson\"");
        assertThat(project.path("report/summary.md")).content().contains("and 19975 more findings; `report.ndjson`");
        assertThat(project.path("report/index.html"))
                .content()
                .hasSizeLessThan(2_000_000)
                .contains("\"leftOut\":{\"findings\":19800,\"agreeing\":0,\"parting\":19800}");
    }
}
