package dev.proofsheet.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleReportTests {
    @Test
    void withoutFindingsCoverageAndASummaryAreAllThatIsPrinted() {
        assertThat(print(new SampleRun().with("agrees")).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("sample: coverage 5 of 7");
        assertThat(print(new SampleRun().with("agrees")))
                .endsWith("1 provider, 1 scenario, 3 exchanges, 7 checks: 0 findings (1.2 s)\n");
    }

    @Test
    void ofTwentyThousandFindingsAHundredArePrintedAndTheRestIsNamed() {
        String out = print(new SampleRun().with("request.header.missing", 20_000));
        assertThat(out.lines().filter(line -> line.endsWith("  request.header.missing")))
                .hasSize(100);
        assertThat(out).contains("… and 19900 more findings; all of them are in report.ndjson");
    }

    @Test
    void aHundredFindingsAreAllPrintedAndNothingIsSaidOfMore() {
        assertThat(print(new SampleRun().with("request.header.missing", 100))).doesNotContain("more finding");
    }

    private static String print(SampleRun run) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        run.tell(new FirstFindings(100, new ConsoleReport(printer, new PrintWriter(err)), printer));
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }
}
