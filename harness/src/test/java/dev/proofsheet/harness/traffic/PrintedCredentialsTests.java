package dev.proofsheet.harness.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.traffic.Entry.Header;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintedCredentialsTests {
    private static final String KEY = "hush-0123456789";

    @Test
    void nothingThatIsReadOfARecordingPrintsACredential() {
        Header header = new Header("X-Api-Key", KEY);
        RecordedBody body = new RecordedBody("text/plain", Optional.of(KEY), false, List.of(), 1);
        Entry entry = new Entry(
                Path.of("traffic.har"),
                0,
                7,
                "",
                -1,
                "GET",
                Address.of("https://api.invalid/things?key=" + KEY),
                List.of(header),
                body,
                200,
                List.of(header),
                body);

        assertThat(List.of(
                        header.toString(),
                        entry.toString(),
                        EntrySource.of(entry, List.of(KEY)).toString(),
                        new Credentials(Set.of("key"), List.of(KEY)).toString()))
                .allMatch(text -> !text.isEmpty() && !text.contains(KEY));
    }
}
