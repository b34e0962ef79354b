package dev.proofsheet.harness.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.mutation.fault.Operator;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many mutants each operator makes of the sample provider's agreeing cases, at how many places, and how many are caught.
 *
 * <p>An operator that makes fewer, or makes them always at the same place, shows nothing and looks as good as before. With the
 * system property {@code mutation.update} the counts are written instead.
 */
class MutantCountsTests {
    private static final Path SAMPLE = Path.of("src/test/resources/sample");
    private static final Path COUNTS = SAMPLE.resolve("mutants.txt");
    private static final MutationSettings ALL = new MutationSettings(MutationSettings.SEED, Optional.empty());

    @TempDir
    Path folder;

    @Test
    void everyOperatorMakesItsMutantsAtTheirPlaces() throws IOException {
        copy(SAMPLE.resolve("cases"), folder.resolve("sample"), "agrees");
        copy(SAMPLE.resolve("cases/files"), folder.resolve("sample/files"), "");
        EvidenceReader reader = new EvidenceReader(SAMPLE.resolve("specs"), folder);
        MutationSummary summary = new MutationRun(reader, folder, ALL, Clock.systemUTC()).run(List.of("sample"));
        Evidence evidence = reader.read("sample");
        List<String> counts = summary.operators().stream()
                .map(result -> "%s: %d mutants at %d places, %d caught"
                        .formatted(
                                result.operator().name(),
                                result.mutants(),
                                places(evidence, result.operator()),
                                result.caught()))
                .toList();
        if (System.getProperty("mutation.update") != null) {
            Files.write(COUNTS, counts);
        }

        assertThat(counts)
                .as("%s; if the change is meant, write it anew with -Dmutation.update", COUNTS)
                .isEqualTo(Files.readAllLines(COUNTS));
        assertThat(summary.total().mutants())
                .isEqualTo(summary.operators().stream()
                        .mapToInt(OperatorResult::mutants)
                        .sum());
        assertThat(summary.total().caught())
                .isEqualTo(summary.operators().stream()
                        .mapToInt(OperatorResult::caught)
                        .sum())
                .isEqualTo(summary.total().mutants() - summary.survivors().size());
    }

    private static long places(Evidence evidence, Operator operator) {
        return Mutants.of(evidence, operator, ALL).stream()
                .map(mutant -> mutant.subject() + " " + mutant.seed().at())
                .distinct()
                .count();
    }

    private static void copy(Path from, Path to, String begin) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(begin) && !name.endsWith(".findings")) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }
}
