package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesOnTheCommandLineTests {
    private static final String SPEC = "specs/sample/openapi.yaml";

    @TempDir
    Path folder;

    @Test
    void aRuleThatIsBrokenIsAFinding() throws IOException {
        Run run = checkWithRule("request.body.prompt != 'A fox'");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("agrees.yaml:5  rule.no-fox")
                .contains("it is no fox")
                .contains("at:       /exchanges/0/request/json/prompt  (submitJob)")
                .contains("expected: request.body.prompt != 'A fox'")
                .contains("actual:   request.body.prompt is \"A fox\"");
    }

    @Test
    void aRuleThatIsHeldIsACheck() throws IOException {
        Run run = checkWithRule("request.body.prompt == 'A fox'");
        assertThat(run.out()).doesNotContain("rule.");
    }

    @Test
    void aRuleThatCannotBeMeantIsRefused() throws IOException {
        Run run = checkWithRule("request.body.promt == 'A fox'");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "openapi.yaml:24: /paths/~1jobs/post/x-rules/0/rule: the expression cannot be used: column 13: ")
                .contains("undefined field 'promt'")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("report")).doesNotExist();
    }

    private Run checkWithRule(String rule) throws IOException {
        String operation = "      operationId: submitJob\n";
        return new TemporaryProject(folder)
                .with("sample")
                .replace(SPEC, operation, operation + """
                              x-rules:
                                - { id: no-fox, rule: "%s", message: it is no fox, source: [I] }
                        """.formatted(rule))
                .check();
    }
}
