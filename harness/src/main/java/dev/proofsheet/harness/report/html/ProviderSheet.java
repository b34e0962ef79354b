package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.KnownDeviation;
import dev.proofsheet.harness.report.explain.FindingExplainer;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.Summary;
import dev.proofsheet.harness.run.Tally;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the page gathers of one provider while a run goes on. */
final class ProviderSheet {
    private final int index;
    private final Evidence evidence;
    private final FindingExplainer explainer;
    private final Tally tally = new Tally();
    private final Map<String, Integer> scenarios = new LinkedHashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private RunEvent.@Nullable ProviderChecked whole;

    /** A provider at its place in the page. */
    ProviderSheet(int index, Evidence evidence) {
        this.index = index;
        this.evidence = evidence;
        this.explainer = new FindingExplainer(evidence);
    }

    int index() {
        return index;
    }

    Evidence evidence() {
        return evidence;
    }

    FindingExplainer explainer() {
        return explainer;
    }

    void count(RunEvent event) {
        tally.count(event);
        if (event instanceof RunEvent.ProviderChecked checked) {
            whole = checked;
        }
    }

    /** Gives a scenario its name in addresses: recorded calls share theirs. */
    String add(String name, int scenario) {
        scenarios.put(name, scenario);
        int count = ids.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "-" + count;
    }

    /** Why a finding is accepted. */
    String reason(Finding finding) {
        return evidence.deviations().stream()
                .filter(deviation ->
                        deviation.covers(finding.key(), finding.scenario(), finding.at(), finding.message()))
                .map(KnownDeviation::reason)
                .findFirst()
                .orElse("");
    }

    /** The provider as data of the page, with the counts of the whole run. */
    ObjectNode data() {
        ObjectNode data =
                whole == null ? JsonMapper.shared().createObjectNode() : new ProviderData(whole, scenarios).data();
        Summary counts = tally.counts();
        return data.put("scenarios", counts.scenarios())
                .put("exchanges", counts.exchanges())
                .put("open", counts.findings())
                .put("accepted", counts.accepted());
    }
}
