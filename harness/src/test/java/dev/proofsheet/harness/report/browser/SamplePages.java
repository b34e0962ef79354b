package dev.proofsheet.harness.report.browser;

import dev.proofsheet.harness.report.SampleRun;
import dev.proofsheet.harness.report.html.HtmlReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Pages of runs on the sample provider. */
final class SamplePages {
    /** All cases of the sample, with a finding about the provider as a whole. */
    static final String ALL = page(SampleRun.ofAllCases().withFindingAt("/paths"));

    private SamplePages() {}

    static String page(SampleRun run) {
        StringWriter file = new StringWriter();
        run.tell(new HtmlReport(file));
        return file.toString();
    }

    /** How many cases of the sample have such findings, by the files that list them. */
    static long cases(Predicate<String> findings) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/sample/cases"))) {
            return files.filter(file -> file.toString().endsWith(".findings"))
                    .map(SamplePages::read)
                    .filter(findings)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
