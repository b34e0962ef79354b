package dev.proofsheet.harness.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.harness.mutation.fault.Operator;
import dev.proofsheet.harness.mutation.fault.Seed;
import dev.proofsheet.harness.run.EvidenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What counts as caught, where the input has an accepted finding already. */
class MutantCheckTests {
    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    @TempDir
    Path folder;

    private MutantCheck check;

    @BeforeEach
    void acceptAFinding() throws IOException {
        Path fixtures = Files.createDirectories(folder.resolve("sample"));
        Files.copy(SAMPLE.resolve("cases/agrees.yaml"), fixtures.resolve("agrees.yaml"));
        Files.writeString(fixtures.resolve("deviates.yaml"), """
                title: A header breaks its schema
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: getStatus
                    request: { headers: { Cache-Control: public } }
                    response: { status: 200, json: {} }
                """);
        Files.writeString(fixtures.resolve("known-deviations.yaml"), """
                - finding: request.header.schema.enum
                  scenario: deviates
                  at: /exchanges/0/request/headers/Cache-Control
                  message: the value
                  reason: This is a test.
                  source: [I]
                """);
        check = new MutantCheck(Baseline.of(new EvidenceReader(SAMPLE.resolve("specs"), folder).read("sample")));
    }

    @Test
    void anAcceptedFindingCatchesNothing() {
        assertThat(check.findings(mutant("deviates", root -> {}))).isEmpty();
        assertThat(check.findings(mutant("agrees", root -> {}))).isEmpty();
        assertThat(check.findings(mutant(Mutant.SPEC, root -> {}))).isEmpty();
    }

    @Test
    void anAcceptedFindingThatIsGoneCatches() {
        Mutant mutant = mutant("deviates", root -> request(root).put("Cache-Control", "no-cache"));
        assertThat(check.findings(mutant)).containsExactly("deviation.stale");
    }

    @Test
    void aFindingBesideTheAcceptedOneCatches() {
        Mutant mutant = mutant("deviates", root -> request(root).put("X-Other", "text"));
        assertThat(check.findings(mutant)).containsExactly("request.header.undeclared");
    }

    @Test
    void inputThatCannotBeReadIsCaughtAsRefused() {
        assertThat(check.findings(mutant("agrees", root -> ((ObjectNode) root).remove("title"))))
                .containsExactly(MutantResult.REFUSED);
    }

    @Test
    void aSpecIsHeldAgainstEveryScenario() {
        Mutant mutant = mutant(Mutant.SPEC, root -> ((ObjectNode) root.at("/paths/~1status/get")).remove("parameters"));
        assertThat(check.findings(mutant)).containsExactly("deviation.stale");
    }

    @Test
    void aMutantIsHeldAgainstTheRightSpecAfterOneOfTheSpec() {
        check.findings(mutant(Mutant.SPEC, root -> ((ObjectNode) root.at("/paths")).remove("/status")));
        assertThat(check.findings(mutant("agrees", root -> {}))).isEmpty();
        assertThat(check.findings(mutant("deviates", root -> {}))).isEmpty();
    }

    @Test
    void aMutantOfNoScenarioIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> check.findings(mutant("nowhere", root -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a check broke down on the mutant test.change  sample / nowhere");
    }

    private static ObjectNode request(JsonNode root) {
        return (ObjectNode) root.at("/exchanges/0/request/headers");
    }

    private static Mutant mutant(String subject, Consumer<JsonNode> edit) {
        Operator operator = new Operator.OfSpecs("test.change", "something is changed", spec -> Stream.empty());
        return new Mutant("sample", subject, operator, new Seed(JsonPointer.empty(), "is changed", edit));
    }
}
