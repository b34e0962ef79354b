package dev.proofsheet.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunProgress;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Endpoints;
import dev.proofsheet.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traffic of every provider, with faults at known entries: each is found, and nothing else. */
class PlantedFaultsTests {
    private static final Path SPECS = Path.of("../specs");
    private static final Path FIXTURES = Path.of("../fixtures");

    @TempDir
    Path folder;

    @Test
    void allPlantedFaultsAreFoundAndNoneElseOnOneCoreAndOnMany() throws IOException {
        Path file = folder.resolve("traffic.har");
        Map<Integer, String> planted = new TrafficGenerator(SPECS, FIXTURES).write(file, 4000, 40);
        assertThat(planted).hasSize(40);
        assertThat(planted.values()).contains("lifecycle.after-outcome");

        List<String> alone = audit(file, 1);
        Map<Integer, String> found = new TreeMap<>();
        alone.forEach(line -> found.put(Integer.parseInt(line.split(" ", -1)[0]), line.split(" ", -1)[1]));
        assertThat(found).isEqualTo(planted);
        assertThat(alone).hasSize(40);
        assertThat(audit(file, 4)).isEqualTo(alone);
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        Path one = folder.resolve("one.har");
        Path other = folder.resolve("other.har");
        new TrafficGenerator(SPECS, FIXTURES).write(one, 400, 4);
        new TrafficGenerator(SPECS, FIXTURES).write(other, 400, 4);
        assertThat(other).hasSameBinaryContentAs(one);
        assertThat(Files.size(one)).isPositive();
    }

    private static List<String> audit(Path file, int workers) {
        List<Spec> specs = SpecFolder.providers(SPECS).stream()
                .map(provider -> Spec.read(SPECS.resolve(provider)))
                .toList();
        List<String> found = new ArrayList<>();
        new AuditRun(
                        specs,
                        Endpoints.of(specs),
                        event -> {
                            if (event instanceof RunEvent.ScenarioChecked checked) {
                                checked.result().findings().stream()
                                        .map(finding -> Objects.requireNonNull(finding.exchange()) + " " + finding.key()
                                                + " " + finding.at())
                                        .forEach(found::add);
                            }
                        },
                        RunProgress.SILENT)
                .run(List.of(file), workers, Clock.systemUTC());
        return found;
    }
}
