package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.KnownDeviation;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.FindingExplainer;
import dev.proofsheet.harness.report.explain.Fingerprints;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.run.Summary;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code index.html}: a page for people, with everything in one file.
 *
 * <p>The messages of a scenario are data of their own, which the page reads when somebody opens the scenario. A scenario in
 * which a credential was found stands there without its messages.
 */
public final class HtmlReport implements RunListener {
    private final Writer file;
    private final Fingerprints fingerprints = new Fingerprints();
    private final ObjectNode page = JsonMapper.shared().createObjectNode();
    private final List<Map<String, Object>> details = new ArrayList<>();
    private final Map<String, Integer> scenarios = new LinkedHashMap<>();
    private @Nullable Evidence evidence;
    private @Nullable FindingExplainer explainer;
    private int count;

    /** A report to a file; the writer is the caller's to close. */
    public HtmlReport(Writer file) {
        this.file = file;
        page.putArray("providers");
        page.putArray("scenarios");
        page.putArray("findings");
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            page.put("startedAt", started.at().toString());
        } else if (event instanceof RunEvent.ProviderRead read) {
            evidence = read.evidence();
            explainer = new FindingExplainer(read.evidence());
            scenarios.clear();
        } else if (event instanceof RunEvent.ScenarioChecked checked && evidence != null && explainer != null) {
            add(checked.result(), evidence, explainer);
        } else if (event instanceof RunEvent.ProviderChecked checked && explainer != null) {
            add(checked, explainer);
        } else if (event instanceof RunEvent.Finished finished) {
            write(finished.summary());
        }
    }

    private void add(ScenarioResult result, Evidence read, FindingExplainer explaining) {
        ScenarioData data = new ScenarioData(read.spec(), result);
        int index = count++;
        scenarios.put(result.scenario().name(), index);
        page.withArray("scenarios").add(data.strip(page.get("providers").size()));
        ObjectNode full = data.details();
        List<Finding> findings = data.findings().toList();
        List<Explanation> explanations = explaining.explain(result, findings);
        for (int number = 0; number < findings.size(); number++) {
            boolean accepted = number >= result.findings().size();
            Finding finding = findings.get(number);
            Optional<String> reason = accepted ? Optional.of(reason(read, finding)) : Optional.empty();
            add(full, finding, reason, explanations.get(number)).put("scenario", index);
        }
        addDetails("scenario-" + index, full);
    }

    private static String reason(Evidence read, Finding finding) {
        return read.deviations().stream()
                .filter(deviation -> deviation.finding().equals(finding.key()))
                .filter(deviation -> deviation.scenario().equals(finding.scenario()))
                .filter(deviation -> deviation.at().equals(finding.at()))
                .map(KnownDeviation::reason)
                .findFirst()
                .orElse("");
    }

    private void add(RunEvent.ProviderChecked checked, FindingExplainer explaining) {
        int provider = page.get("providers").size();
        ObjectNode full = JsonMapper.shared().createObjectNode();
        full.putArray("findings");
        for (Finding finding : checked.findings()) {
            add(full, finding, Optional.empty(), explaining.explain(finding)).put("provider", provider);
        }
        addDetails("provider-" + provider, full);
        page.withArray("providers").add(new ProviderData(checked, scenarios).data());
    }

    /** Adds a finding in full to its owner's details, and in short to the page; gives the short one. */
    private ObjectNode add(ObjectNode owner, Finding finding, Optional<String> reason, Explanation explanation) {
        String id = fingerprints.of(finding);
        ObjectNode full = FindingData.full(finding, id, reason.isPresent(), explanation);
        reason.ifPresent(text -> full.put("reason", text));
        owner.withArray("findings").add(full);
        ObjectNode brief = FindingData.brief(finding, id, reason.isPresent());
        page.withArray("findings").add(brief);
        return brief;
    }

    private void addDetails(String id, ObjectNode data) {
        details.add(Map.of("id", id, "json", EmbeddedJson.of(data)));
    }

    private void write(Summary summary) {
        page.putObject("summary")
                .put("providers", summary.providers())
                .put("scenarios", summary.scenarios())
                .put("exchanges", summary.exchanges())
                .put("checks", summary.checks())
                .put("findings", summary.findings())
                .put("accepted", summary.accepted())
                .put("millis", summary.took().toMillis());
        String style = PageAssets.style();
        String script = PageAssets.script();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", summary.findings() == 0 ? "All agrees" : summary.findings() + " findings");
        values.put("verdict", summary.findings() == 0 ? "agrees" : "parts");
        values.put("style", style);
        values.put("script", script);
        values.put("styleHash", PageAssets.hash(style));
        values.put("scriptHash", PageAssets.hash(script));
        values.put("page", EmbeddedJson.of(page));
        values.put("details", details);
        PageAssets.template().execute(values, file);
    }
}
