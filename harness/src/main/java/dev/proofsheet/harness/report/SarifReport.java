package dev.proofsheet.harness.report;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Severity;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.Explanations;
import dev.proofsheet.harness.report.explain.Fingerprints;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code findings.sarif}: SARIF 2.1.0, for code hosts that show findings beside the lines.
 *
 * <p>Accepted findings stand in it as suppressed.
 */
public final class SarifReport implements RunListener {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String ROOT = "%SRCROOT%";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;
    private final ProjectPaths paths;
    private final FindingGuide guide = FindingGuide.packed();
    private final Fingerprints fingerprints = new Fingerprints();
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final Explanations explanations = new Explanations();

    /** A report to a file; the writer is the caller's to close. */
    public SarifReport(Writer file, ProjectPaths paths) {
        this.json = MAPPER.createGenerator(file);
        this.paths = paths;
    }

    @Override
    public void on(RunEvent event) {
        explanations.on(event);
        if (event instanceof RunEvent.Started) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            json.writeArrayPropertyStart("results");
        } else if (event instanceof RunEvent.ScenarioChecked checked) {
            ScenarioResult result = checked.result();
            write(result.findings(), explanations.of(result, result.findings()), false);
            write(result.accepted(), explanations.of(result, result.accepted()), true);
        } else if (event instanceof RunEvent.ProviderChecked checked) {
            write(checked.findings(), explanations.of(checked), false);
        } else if (event instanceof RunEvent.Finished) {
            json.writeEndArray();
            json.writeName("tool");
            MAPPER.writeTree(json, tool());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        }
    }

    private void write(List<Finding> findings, List<Explanation> explained, boolean accepted) {
        for (int index = 0; index < findings.size(); index++) {
            MAPPER.writeTree(json, result(findings.get(index), explained.get(index), accepted));
        }
    }

    private ObjectNode result(Finding finding, Explanation explanation, boolean accepted) {
        ObjectNode result = MAPPER.createObjectNode()
                .put("ruleId", finding.key())
                .put("ruleIndex", rules.computeIfAbsent(finding.key(), key -> rules.size()))
                .put("level", finding.severity() == Severity.ERROR ? "error" : "warning");
        result.putObject("message").put("text", text(finding));
        result.putArray("locations")
                .addObject()
                .set("physicalLocation", physical(finding.location()))
                .withArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", name(finding))
                .put("kind", "member");
        explanation
                .fragment()
                .ifPresent(fragment -> result.putArray("relatedLocations")
                        .addObject()
                        .put("id", 0)
                        .set("physicalLocation", physical(fragment.location()))
                        .putObject("message")
                        .put("text", "What is said about it stands here."));
        result.putObject("partialFingerprints").put("proofsheetFinding/v1", fingerprints.of(finding));
        if (accepted) {
            result.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("justification", "It stands in known-deviations.yaml.");
        }
        return result;
    }

    private ObjectNode physical(Location location) {
        ObjectNode physical = MAPPER.createObjectNode();
        ObjectNode artifact = physical.putObject("artifactLocation").put("uri", paths.uri(location.file()));
        if (paths.relative(location.file()).isPresent()) {
            artifact.put("uriBaseId", ROOT);
        }
        physical.putObject("region").put("startLine", location.line());
        return physical;
    }

    private static String name(Finding finding) {
        return finding.provider() + (finding.scenario() == null ? "" : "/" + finding.scenario()) + "#" + finding.at();
    }

    private static String text(Finding finding) {
        return finding.message()
                + (finding.expected().isEmpty() ? "" : "\nexpected: " + finding.expected())
                + (finding.actual().isEmpty() ? "" : "\nactual: " + finding.actual())
                + (finding.hint().isEmpty() ? "" : "\nhint: " + finding.hint());
    }

    private ObjectNode tool() {
        ObjectNode tool = MAPPER.createObjectNode();
        ObjectNode driver = tool.putObject("driver").put("name", "Proofsheet");
        for (String key : rules.keySet()) {
            ObjectNode rule = driver.withArray("rules").addObject().put("id", key);
            guide.meaning(key).ifPresent(meaning -> {
                rule.putObject("shortDescription").put("text", meaning);
                rule.putObject("help").put("text", meaning + ". The guide of the harness lists all keys.");
            });
        }
        return tool;
    }
}
