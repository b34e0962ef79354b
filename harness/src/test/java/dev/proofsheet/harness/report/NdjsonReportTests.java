package dev.proofsheet.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NdjsonReportTests {
    private final Schema schema = schema();

    @Test
    void everyLineIsValidAgainstItsSchema() {
        List<JsonNode> lines = lines(SampleRun.ofAllCases().withFindingAt("/paths"));
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .allSatisfy(line ->
                        assertThat(schema.validate(line)).as(line.toString()).isEmpty());
    }

    @Test
    void theSchemaRefusesALineThatLacksOrInventsAProperty() {
        for (JsonNode line : lines(new SampleRun().with("request.header.missing"))) {
            assertThat(schema.validate(((ObjectNode) line.deepCopy()).put("invented", 1)))
                    .isNotEmpty();
            for (String name : List.of("type", "provider", "fingerprint", "format", "checks")) {
                if (line.has(name)) {
                    assertThat(schema.validate(((ObjectNode) line.deepCopy()).without(name)))
                            .as(name)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void theSchemaIsPackedWithTheHarness() throws IOException {
        assertThat(NdjsonReport.class.getResourceAsStream("/proofsheet/harness/report.schema.json"))
                .hasBinaryContent(Files.readAllBytes(Path.of("report.schema.json")));
    }

    @Test
    void twentyThousandFindingsAllStandInIt() {
        SampleRun run = new SampleRun().with("request.header.missing", 20_000);
        assertThat(lines(run).stream()
                        .filter(line -> line.get("type").stringValue().equals("finding")))
                .hasSize(20_000);
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("report.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(SampleRun run) {
        StringWriter file = new StringWriter();
        run.tell(new NdjsonReport(file));
        return file.toString().lines().map(JsonMapper.shared()::readTree).toList();
    }
}
