package dev.proofsheet.harness;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What PIT found in this build, against the table in the guide. It runs in the profile {@code pit}, after PIT.
 *
 * <p>With the system property {@code pit.update} the table in the guide is written instead; CONTRIBUTING.md has the command.
 */
@Tag("pit")
class KilledMutantsTests {
    private static final Path RESULTS = Path.of("target/pit-reports/mutations.xml");
    private static final Path GUIDE = Path.of("README.md");
    private static final String BEGIN = "<!-- killed mutants -->\n";
    private static final String END = "<!-- end of the killed mutants -->";
    private static final Pattern MUTANT =
            Pattern.compile("<mutation detected='(true|false)'.*?<mutatedClass>dev\\.proofsheet\\.harness\\.(\\w+)\\.");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (\\d+) \\| (\\d+) \\|");

    /** What a change to a few lines moves. Exact counts would fail on each, and on a slow machine, where mutants time out. */
    private static final double PERCENT = 0.01;

    record Score(long mutants, long killed) {
        double share() {
            return (double) killed / mutants;
        }

        String row(String name) {
            return String.format(Locale.ROOT, "| %s | %d | %d | %.1f %% |\n", name, mutants, killed, 100 * share());
        }
    }

    @Test
    void noPackageFallsBelowItsRowInTheGuide() throws IOException {
        Map<String, Score> measured = measured();
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        int end = guide.indexOf(END);
        if (System.getProperty("pit.update") != null) {
            guide = guide.substring(0, begin) + table(measured) + guide.substring(end);
            Files.writeString(GUIDE, guide);
            end = guide.indexOf(END);
        }

        Map<String, Score> written = ROW.matcher(guide.substring(begin, end))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> new Score(Long.parseLong(row.group(2)), Long.parseLong(row.group(3)))));
        assertThat(written.keySet()).isEqualTo(measured.keySet());
        assertThat(measured)
                .allSatisfy((name, score) -> assertThat(score.share())
                        .as("%s of the mutants of %s; survivors: target/pit-reports/index.html", score, name)
                        .isGreaterThanOrEqualTo(written.get(name).share() - PERCENT));
    }

    private static Map<String, Score> measured() throws IOException {
        List<MatchResult> mutants =
                MUTANT.matcher(Files.readString(RESULTS)).results().toList();
        Map<String, Score> scores = new TreeMap<>();
        mutants.stream()
                .collect(groupingBy(mutant -> mutant.group(2)))
                .forEach((name, all) -> scores.put(name, score(all)));
        return scores;
    }

    private static Score score(List<MatchResult> mutants) {
        long killed = mutants.stream()
                .filter(mutant -> mutant.group(1).equals("true"))
                .count();
        return new Score(mutants.size(), killed);
    }

    private static String table(Map<String, Score> measured) {
        StringBuilder table =
                new StringBuilder("| package | mutants | killed | share |\n| --- | ---: | ---: | ---: |\n");
        measured.forEach((name, score) -> table.append(score.row("`" + name + "`")));
        long mutants = measured.values().stream().mapToLong(Score::mutants).sum();
        long killed = measured.values().stream().mapToLong(Score::killed).sum();
        return table.append(new Score(mutants, killed).row("**all**")).toString();
    }
}
