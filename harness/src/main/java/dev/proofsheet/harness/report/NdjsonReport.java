package dev.proofsheet.harness.report;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.Explanations;
import dev.proofsheet.harness.report.explain.Fingerprints;
import dev.proofsheet.harness.report.explain.MessageExcerpt;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.run.Summary;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code report.ndjson}: a JSON object in each line, for programs.
 *
 * <p>A header, then the events, then a footer with the counts. Without its footer a report is incomplete.
 */
public final class NdjsonReport implements RunListener {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonGenerator json;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Explanations explanations = new Explanations();

    /** A report to a file; the writer is the caller's to close. */
    public NdjsonReport(Writer file) {
        this.json = MAPPER.writer().withRootValueSeparator("").createGenerator(file);
    }

    @Override
    public void on(RunEvent event) {
        explanations.on(event);
        if (event instanceof RunEvent.Started started) {
            ObjectNode line = line("header")
                    .put("format", 1)
                    .put("startedAt", started.at().toString());
            started.providers().forEach(line.putArray("providers")::add);
            write(line);
        } else if (event instanceof RunEvent.ScenarioChecked checked) {
            ScenarioResult result = checked.result();
            writeFindings(result.findings(), explanations.of(result, result.findings()), false);
            writeFindings(result.accepted(), explanations.of(result, result.accepted()), true);
            write(result);
        } else if (event instanceof RunEvent.ProviderChecked checked) {
            writeFindings(checked.findings(), explanations.of(checked), false);
            CoverageLines.of(checked).forEach(this::write);
        } else if (event instanceof RunEvent.Noted noted) {
            write(line("note").put("text", noted.text()));
        } else if (event instanceof RunEvent.BrokenOff broken) {
            write(line("broken").put("message", broken.message()));
        } else if (event instanceof RunEvent.Finished finished) {
            Summary summary = finished.summary();
            write(line("footer")
                    .put("providers", summary.providers())
                    .put("scenarios", summary.scenarios())
                    .put("exchanges", summary.exchanges())
                    .put("checks", summary.checks())
                    .put("findings", summary.findings())
                    .put("accepted", summary.accepted())
                    .put("millis", summary.took().toMillis()));
        }
        if (!(event instanceof RunEvent.ScenarioChecked)) {
            json.flush();
        }
    }

    private void writeFindings(List<Finding> findings, List<Explanation> explained, boolean accepted) {
        for (int index = 0; index < findings.size(); index++) {
            write(finding(findings.get(index), explained.get(index), accepted));
        }
    }

    private ObjectNode finding(Finding finding, Explanation explanation, boolean accepted) {
        ObjectNode line = line("finding")
                .put("fingerprint", fingerprints.of(finding))
                .put("key", finding.key())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("accepted", accepted)
                .put("provider", finding.provider())
                .put("operation", finding.operation())
                .put("scenario", finding.scenario())
                .put("exchange", finding.exchange())
                .put("at", finding.at());
        line.putObject("location")
                .put("file", finding.location().file().toString())
                .put("line", finding.location().line());
        line.put("expected", finding.expected())
                .put("actual", finding.actual())
                .put("message", finding.message())
                .put("hint", finding.hint());
        MessageExcerpt.lines(explanation).forEach(line.putArray("excerpt")::add);
        explanation
                .fragment()
                .ifPresent(fragment -> line.put("spec", fragment.location().toString()));
        explanation.curl().ifPresent(command -> line.put("curl", command));
        return line;
    }

    /** Traffic has a hundred thousand of these, so that no tree is made of them. */
    private void write(ScenarioResult result) {
        json.writeStartObject();
        json.writeStringProperty("type", "scenario");
        json.writeStringProperty("provider", result.provider());
        json.writeStringProperty("scenario", result.scenario().name());
        json.writeStringProperty("title", result.scenario().title());
        json.writeStringProperty("kind", result.scenario().source().kind().label());
        json.writeNumberProperty("exchanges", result.scenario().exchanges().size());
        json.writeNumberProperty("checks", result.checks());
        json.writeNumberProperty("findings", result.findings().size());
        json.writeNumberProperty("accepted", result.accepted().size());
        json.writeNumberProperty("millis", result.took().toMillis());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static ObjectNode line(String type) {
        return MAPPER.createObjectNode().put("type", type);
    }

    private void write(ObjectNode line) {
        MAPPER.writeTree(json, line);
        json.writeRaw('\n');
    }
}
