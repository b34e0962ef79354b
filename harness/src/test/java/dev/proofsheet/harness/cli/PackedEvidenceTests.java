package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar runs anywhere: it carries specs and fixtures. */
class PackedEvidenceTests {
    @TempDir
    Path folder;

    @Test
    void whereNoFoldersAreNamedThePackedEvidenceIsChecked() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                Proofsheet.run(new PrintWriter(out), new PrintWriter(err), "check", "--report", folder.toString());
        assertThat(exitCode).as(out + "\n" + err).isZero();
        assertThat(out.toString()).contains(": 0 findings");
        assertThat(folder.resolve("report.ndjson")).exists();
    }
}
