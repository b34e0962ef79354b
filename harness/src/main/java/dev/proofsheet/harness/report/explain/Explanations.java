package dev.proofsheet.harness.report.explain;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.ScenarioResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Explains the findings of every provider that was read. */
public final class Explanations {
    private final Map<String, FindingExplainer> explainers = new HashMap<>();

    /** Takes note of the provider that is read next. */
    public void on(RunEvent event) {
        if (event instanceof RunEvent.ProviderRead read) {
            explainers.put(read.evidence().spec().provider(), new FindingExplainer(read.evidence()));
        }
    }

    /** One for each of these findings of a scenario. */
    public List<Explanation> of(ScenarioResult result, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        FindingExplainer explainer = explainers.get(result.provider());
        return explainer == null
                ? findings.stream().map(finding -> Explanation.NONE).toList()
                : explainer.explain(result, findings);
    }

    /** One for each finding about a provider as a whole. */
    public List<Explanation> of(RunEvent.ProviderChecked checked) {
        FindingExplainer explainer = explainers.get(checked.provider());
        return checked.findings().stream()
                .map(finding -> explainer == null ? Explanation.NONE : explainer.explain(finding))
                .toList();
    }
}
