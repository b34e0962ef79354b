package dev.proofsheet.harness.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarReaderTests {
    private static final String LONG = "x".repeat(LongTexts.LONGEST + 100);

    @TempDir
    private Path folder;

    private Path file(String... entries) throws IOException {
        return Files.writeString(
                folder.resolve("traffic.har"),
                "{\"log\":{\"creator\":{\"name\":\"a tool\"},\"entries\":[\n" + String.join(",\n", entries) + "\n]}}");
    }

    private static String entry(String host, String text) {
        return "{\"request\":{\"method\":\"GET\",\"url\":\"https://" + host + "/things\"},"
                + "\"response\":{\"status\":200,\"content\":{\"mimeType\":\"text/plain\",\"text\":\"" + text + "\"}}}";
    }

    private static List<Entry> read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try (HarReader reader = new HarReader(file, address -> address.host().equals("api.invalid"))) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                entries.add(entry.get());
            }
        }
        return entries;
    }

    private static String text(Entry entry) {
        return entry.replyBody().text().orElse("");
    }

    @Test
    void aLongTextIsCutAndEveryEntryIsReadOnce() throws IOException {
        List<Entry> entries = read(file(
                entry("api.invalid", "first"),
                entry("api.invalid", LONG),
                entry("api.invalid", "third"),
                entry("api.invalid", LONG)));

        assertThat(entries).extracting(Entry::index).containsExactly(0, 1, 2, 3);
        assertThat(entries).extracting(Entry::line).containsExactly(2, 3, 4, 5);
        assertThat(text(entries.get(0))).isEqualTo("first");
        assertThat(text(entries.get(1))).endsWith(LongTexts.MARK).hasSize(LongTexts.LONGEST + 1);
        assertThat(text(entries.get(2))).isEqualTo("third");
        assertThat(text(entries.get(3))).isEqualTo(text(entries.get(1)));
    }

    @Test
    void aLongTextThatNobodyWantsIsPassedOver() throws IOException {
        List<Entry> entries = read(file(entry("other.invalid", LONG), entry("api.invalid", "wanted")));

        assertThat(entries).hasSize(2);
        assertThat(text(entries.get(0))).isEmpty();
        assertThat(text(entries.get(1))).isEqualTo("wanted");
    }

    @Test
    void aFileThatBreaksOffBehindALongTextSaysHowFarItWasRead() throws IOException {
        Path file = file(entry("api.invalid", LONG), entry("api.invalid", "second"));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.indexOf("second")));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("traffic.har:3: the file ends before its time, after 1 entry");
    }

    @Test
    void whatTheParserRefusesForAnotherReasonIsToldAndNotReadAgain() throws IOException {
        assertThatThrownBy(() -> read(file("[".repeat(2_000))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("traffic.har:2");
        assertThatThrownBy(() -> read(file("{\"request\":" + "[".repeat(2_000))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the file is not JSON here, before the first entry");
    }
}
