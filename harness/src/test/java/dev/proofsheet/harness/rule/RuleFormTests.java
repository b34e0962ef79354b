package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule sees of a form, and where its finding points. */
class RuleFormTests {
    private static final String PARTS = "multipart/form-data";
    private static final String FIELDS = "application/x-www-form-urlencoded";

    @TempDir
    Path folder;

    @BeforeEach
    void makeAFile() throws IOException {
        Files.writeString(folder.resolve("a.png"), "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                FIELDS + " | request.body.count == 3        | { form: { count: 3, unknown: 4 } }",
                FIELDS + " | request.body.tags == ['a']     | { form: { tags: a } }",
                PARTS
                        + "  | request.body.count == 3        | { multipart: [{ name: count, text: '3' }, { name: unknown, text: a }] }",
                PARTS
                        + "  | request.body.tags == ['a', 'b'] | { multipart: [{ name: tags, text: a }, { name: tags, text: b }] }",
                PARTS + "  | request.body.picture.filename == 'b.png' && request.body.picture.type == 'image/png'"
                        + " | { multipart: [{ name: picture, file: a.png, filename: b.png, type: image/png }] }",
                PARTS + "  | request.body.pictures.all(file, file.filename == 'b.png')"
                        + " | { multipart: [{ name: pictures, file: a.png, filename: b.png }] }",
            })
    void aRuleSeesTheFieldsAndPartsOfAForm(String mediaType, String rule, String request) throws IOException {
        assertThat(findings(RuleSpecs.ofForm(folder, mediaType, rule), request)).isEmpty();
        assertThat(findings(RuleSpecs.ofForm(folder, mediaType, "!(" + rule + ")"), request))
                .extracting(Finding::key)
                .containsExactly("rule.it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "request.body.count == 4           | /multipart/1/text | request.body.count is \"3\"",
                "request.body.picture.type == 'a'  | /multipart/0      | request.body.picture.type is {\"name\":\"picture\","
                        + "\"file\":\"a.png\",\"type\":\"image/png\"}",
                "has(request.body.name)            | /multipart        | request.body.name is [",
                "cel.bind(body, request.body, has(body.name)) | /multipart | request.body is [",
                "cel.bind(all, request, has(all.body.name))   | \"\"       | request is {",
            })
    void aFindingPointsAtThePartOrTheNearestThingAroundIt(String rule, String place, String actual) throws IOException {
        String request = "{ multipart: [{ name: picture, file: a.png, type: image/png }, { name: count, text: '3' }] }";
        assertThat(findings(RuleSpecs.ofForm(folder, PARTS, rule), request))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at()).isEqualTo("/exchanges/0/request" + place);
                    assertThat(finding.actual()).startsWith(actual);
                });
    }

    @Test
    void aFindingAboutATextPointsAtTheText() throws IOException {
        String request = "{ headers: { Content-Type: application/json }, text: '{\"count\": 3}' }";
        assertThat(findings(RuleSpecs.withRule(folder, "request.body.count == 4"), request))
                .extracting(Finding::at)
                .containsExactly("/exchanges/0/request/text");
    }

    private List<Finding> findings(Spec spec, String request) throws IOException {
        CheckLog log = new CheckLog();
        new RuleCheck(spec, Rules.read(spec)).check(RuleSpecs.scenario(folder, request, "{ status: 200 }"), log);
        return log.findings();
    }
}
