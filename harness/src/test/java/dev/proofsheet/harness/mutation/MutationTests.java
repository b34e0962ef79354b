package dev.proofsheet.harness.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.mutation.fault.Operator;
import dev.proofsheet.harness.mutation.fault.Operators;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A sample of the faults that can be seeded into the evidence of the project itself. */
class MutationTests {
    static final Path SPECS = Path.of("../specs");
    static final Path FIXTURES = Path.of("../fixtures");

    private static final MutationSettings SAMPLE = new MutationSettings(MutationSettings.SEED, Optional.of(2));

    static MutationSummary run(MutationSettings settings) {
        return new MutationRun(new EvidenceReader(SPECS, FIXTURES), FIXTURES, settings, Clock.systemUTC())
                .run(providers());
    }

    private static List<String> providers() {
        return SpecFolder.providers(SPECS);
    }

    /** In a sample every operator weighs the same, the rare ones too; the goal is held in the profile {@code mutate}. */
    @Test
    void everyOperatorSeedsFaultsAndAllButTheSizeOfAFileAreCaught() {
        MutationSummary summary = run(SAMPLE);
        assertThat(summary.operators())
                .filteredOn(result -> result.mutants() == 0)
                .extracting(result -> result.operator().name())
                .as("no spec has a pattern in a body so far")
                .containsExactly("json.pattern");
        assertThat(summary.survivors())
                .extracting(mutant -> mutant.operator().name())
                .isSubsetOf("openapi.bound-narrowed");
    }

    @Test
    void theTableInTheGuideHasARowForEveryOperator() throws IOException {
        String guide = Files.readString(Path.of("README.md"));
        List<String> rows = guide.substring(
                        guide.indexOf("<!-- mutation table -->"), guide.indexOf("<!-- end of the mutation table -->"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows).hasSameSizeAs(Operators.all());
        for (int index = 0; index < rows.size(); index++) {
            Operator operator = Operators.all().get(index);
            assertThat(rows.get(index)).startsWith("| `" + operator.name() + "` | " + operator.fault() + " | ");
        }
    }

    @Test
    void operatorsHaveNamesOfTheirOwnAndSayWhatIsWrong() {
        assertThat(Operators.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Operators.all()).extracting(Operator::name).doesNotHaveDuplicates();
        assertThat(Operators.all()).allSatisfy(operator -> {
            assertThat(operator.name()).matches("[a-z]+\\.[a-z-]+");
            assertThat(operator.fault()).isNotBlank();
        });
    }

    static Stream<Evidence> evidence() {
        EvidenceReader reader = new EvidenceReader(SPECS, FIXTURES);
        return providers().stream().map(reader::read);
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void everyMutantDiffersFromItsInputAndLeavesItAsItWas(Evidence evidence) {
        for (Operator operator : Operators.all()) {
            for (Mutant mutant : Mutants.of(evidence, operator, SAMPLE)) {
                var document = mutant.subject().equals(Mutant.SPEC)
                        ? evidence.spec().file().document()
                        : evidence.scenarios().stream()
                                .filter(scenario -> scenario.name().equals(mutant.subject()))
                                .findFirst()
                                .orElseThrow()
                                .document();
                JsonNode before = document.root().deepCopy();
                assertThat(mutant.seed().in(document).root())
                        .as(mutant.toString())
                        .isNotEqualTo(before);
                assertThat(document.root()).as(mutant.toString()).isEqualTo(before);
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSameSampleAndAnotherAnother() {
        Evidence evidence = evidence().findFirst().orElseThrow();
        Operator operator = Operators.all().stream()
                .filter(candidate -> candidate.name().equals("json.wrong-type"))
                .findFirst()
                .orElseThrow();
        List<String> sample = sample(evidence, operator, 1);
        assertThat(sample)
                .hasSize(20)
                .isEqualTo(sample(evidence, operator, 1))
                .isNotEqualTo(sample(evidence, operator, 2));
    }

    private static List<String> sample(Evidence evidence, Operator operator, long seed) {
        return Mutants.of(evidence, operator, new MutationSettings(seed, Optional.of(20))).stream()
                .map(Mutant::toString)
                .toList();
    }
}
