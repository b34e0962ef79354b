package dev.proofsheet.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.run.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTests {
    @TempDir
    Path root;

    @Test
    void allFilesAreInTheirPlacesAfterPublishing() throws IOException {
        write("new", true);
        write("newer", true);
        assertThat(root.resolve("report/a")).content().isEqualTo("newer");
        assertThat(root.resolve("report/b")).content().isEqualTo("newer");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void whereOneCannotBePutInItsPlaceNoneIs() throws IOException {
        write("old", true);
        assertThatThrownBy(() -> {
                    try (ReportFolder folder = new ReportFolder(root.resolve("report"))) {
                        folder.file("a").write("new");
                        folder.file("b").write("new");
                        Files.createDirectories(root.resolve("report/b/in-the-way"));
                        folder.publish();
                    }
                })
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the report cannot be written");
        assertThat(names()).containsExactly("b");
    }

    @Test
    void aFolderInTheWayIsNamedBeforeAnythingIsWritten() throws IOException {
        Files.createDirectories(root.resolve("report/b/in-the-way"));
        assertThatThrownBy(() -> write("new", true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("report/b: the report cannot be written");
        assertThat(names()).containsExactly("b");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldWithTheFileAndLeavesNothing() throws IOException {
        Path pending =
                root.resolve("report/.report.ndjson." + ProcessHandle.current().pid());
        Files.createDirectories(pending.getParent());
        Files.createSymbolicLink(pending, Path.of("/dev/full"));
        String text = "x".repeat(100_000);
        assertThatThrownBy(() -> {
                    try (ReportFolder folder = new ReportFolder(root.resolve("report"))) {
                        NdjsonReport report = new NdjsonReport(folder.file("report.ndjson"));
                        report.on(new RunEvent.Noted(text));
                    }
                })
                .isInstanceOf(InputException.class)
                .hasMessageContaining("report/report.ndjson: the report cannot be written: No space left");
        assertThat(names()).isEmpty();
    }

    @Test
    void withoutPublishingNothingIsLeft() throws IOException {
        write("new", false);
        assertThat(root.resolve("report")).doesNotExist();
    }

    @Test
    void withoutPublishingTheReportsOfAnEarlierRunAreGoneToo() throws IOException {
        write("old", true);
        write("new", false);
        assertThat(names()).isEmpty();
    }

    @Test
    void halfOfACharacterDoesNotEndTheRun() throws IOException {
        write("x\uD83Dx", true);
        assertThat(root.resolve("report/a")).content().isEqualTo("x?x");
    }

    private void write(String text, boolean publish) throws IOException {
        try (ReportFolder folder = new ReportFolder(root.resolve("report"))) {
            folder.file("a").write(text);
            folder.file("b").write(text);
            if (publish) {
                folder.publish();
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("report"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
