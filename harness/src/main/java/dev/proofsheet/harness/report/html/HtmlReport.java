package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.Fingerprints;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.run.Summary;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * {@code index.html}: a page for people, with everything in one file.
 *
 * <p>The messages of a scenario are data of their own, which the page reads when somebody opens the scenario. A scenario in
 * which a credential was found stands there without its messages. Of very many findings and recorded jobs the page holds
 * the first and says how many it leaves out.
 */
public final class HtmlReport implements RunListener {
    private final Writer file;
    private final Fingerprints fingerprints = new Fingerprints();
    private final PageRoom room = new PageRoom();
    private final ObjectNode page = JsonMapper.shared().createObjectNode();
    private final Map<String, ProviderSheet> providers = new LinkedHashMap<>();
    // As texts, which are far smaller than trees.
    private final List<String> scenarios = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<Map<String, Object>> details = new ArrayList<>();
    private int parting;

    /** A report to a file; the writer is the caller's to close. */
    public HtmlReport(Writer file) {
        this.file = file;
        page.putArray("notes");
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            page.put("startedAt", started.at().toString());
        } else if (event instanceof RunEvent.ProviderRead read) {
            providers.put(read.evidence().spec().provider(), new ProviderSheet(providers.size(), read.evidence()));
        } else if (event instanceof RunEvent.ScenarioChecked checked) {
            ProviderSheet sheet = sheet(checked.result().provider());
            sheet.count(event);
            add(checked.result(), sheet);
        } else if (event instanceof RunEvent.ProviderChecked checked) {
            ProviderSheet sheet = sheet(checked.provider());
            sheet.count(event);
            add(checked, sheet);
        } else if (event instanceof RunEvent.Noted noted) {
            page.withArray("notes").add(noted.text());
        } else if (event instanceof RunEvent.Finished finished) {
            write(finished.summary());
        }
    }

    private ProviderSheet sheet(String provider) {
        return Objects.requireNonNull(providers.get(provider), provider);
    }

    private void add(ScenarioResult result, ProviderSheet sheet) {
        parting += result.findings().isEmpty() ? 0 : 1;
        List<Finding> taken = room.taken(result.findings());
        List<Finding> accepted = room.taken(result.accepted());
        if (!room.takes(result, taken.size())) {
            return;
        }
        ScenarioData data = new ScenarioData(sheet.evidence().spec(), result);
        int index = scenarios.size();
        scenarios.add(EmbeddedJson.of(
                data.strip(sheet.index(), sheet.add(result.scenario().name(), index))));
        ObjectNode full = data.details(taken);
        add(full, result, taken, index, sheet, false);
        add(full, result, accepted, index, sheet, true);
        addDetails("scenario-" + index, full);
    }

    private void add(
            ObjectNode owner,
            ScenarioResult result,
            List<Finding> some,
            int scenario,
            ProviderSheet sheet,
            boolean accepted) {
        List<Explanation> explanations = sheet.explainer().explain(result, some);
        for (int number = 0; number < some.size(); number++) {
            Finding finding = some.get(number);
            Optional<String> reason = accepted ? Optional.of(sheet.reason(finding)) : Optional.empty();
            ObjectNode full = FindingData.full(finding, fingerprints.of(finding), accepted, explanations.get(number));
            result.position(finding).ifPresent(position -> full.put("exchange", position));
            reason.ifPresent(text -> full.put("reason", text));
            owner.withArray("findings").add(full);
            findings.add(EmbeddedJson.of(FindingData.brief(full).put("scenario", scenario)));
        }
    }

    private void add(RunEvent.ProviderChecked checked, ProviderSheet sheet) {
        ObjectNode owner = JsonMapper.shared().createObjectNode();
        owner.putArray("findings");
        for (Finding finding : checked.findings()) {
            if (room.takes(finding)) {
                ObjectNode full = FindingData.full(
                        finding,
                        fingerprints.of(finding),
                        false,
                        sheet.explainer().explain(finding));
                owner.withArray("findings").add(full);
                findings.add(EmbeddedJson.of(FindingData.brief(full).put("provider", sheet.index())));
            }
        }
        addDetails("provider-" + sheet.index(), owner);
    }

    private void addDetails(String id, ObjectNode data) {
        details.add(Map.of("id", id, "json", EmbeddedJson.of(data)));
    }

    private void write(Summary summary) {
        page.putObject("summary")
                .put("providers", summary.providers())
                .put("scenarios", summary.scenarios())
                .put("parting", parting)
                .put("exchanges", summary.exchanges())
                .put("checks", summary.checks())
                .put("findings", summary.findings())
                .put("accepted", summary.accepted())
                .put("millis", summary.took().toMillis());
        page.set("leftOut", room.leftOut());
        providers.values().forEach(sheet -> page.withArray("providers").add(sheet.data()));
        page.putRawValue("scenarios", array(scenarios));
        page.putRawValue("findings", array(findings));
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

    private static RawValue array(List<String> items) {
        return new RawValue("[" + String.join(",", items) + "]");
    }
}
