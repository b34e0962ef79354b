package dev.proofsheet.harness.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.report.MutationTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every fault that can be seeded, and the table of them in the guide. It runs in the profile {@code mutate}.
 *
 * <p>With the system property {@code mutation.update} the table in the guide is written instead; CONTRIBUTING.md has the
 * command.
 */
@Tag("mutate")
class AllMutantsTests {
    private static final Path GUIDE = Path.of("README.md");
    private static final String BEGIN = "<!-- mutation table -->\n";
    private static final String END = "<!-- end of the mutation table -->";

    @Test
    void enoughIsCaughtOfEveryProviderAndTheGuideHasTheTable() throws IOException {
        MutationSummary summary = MutationTests.run(new MutationSettings(MutationSettings.SEED, Optional.empty()));
        String table = MutationTable.of(summary);
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        int end = guide.indexOf(END);
        if (System.getProperty("mutation.update") != null) {
            Files.writeString(GUIDE, guide.substring(0, begin) + table + guide.substring(end));
            guide = Files.readString(GUIDE);
            end = guide.indexOf(END);
        }

        assertThat(summary.stale()).isEmpty();
        assertThat(summary.tooWide()).isEmpty();
        assertThat(summary.providers())
                .allSatisfy((provider, score) -> assertThat(score.reachesGoal())
                        .as("%s: %s; survivors: %s", provider, score, summary.survivors())
                        .isTrue());
        assertThat(guide.substring(begin, end))
                .as("the table in harness/README.md; write it anew as CONTRIBUTING.md says")
                .isEqualTo(table);
    }
}
