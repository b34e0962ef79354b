package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.run.ScenarioResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a run the page holds, and what it leaves out. A browser reads a page of some ten megabytes at once; an audit
 * can come to a hundred times of it.
 */
final class PageRoom {
    /** Findings that stand in the page, each with its payload: more than anybody reads. */
    private static final int MOST_FINDINGS = 2_000;

    /** Findings of one key, in one operation: so that a fault that shows everywhere hides no other. */
    private static final int MOST_OF_A_KIND = 200;

    /** Recorded jobs and calls without findings. */
    private static final int MOST_AGREEING = 1_000;

    private final Map<String, Integer> kinds = new HashMap<>();
    private int findings;
    private int agreeing;
    private int findingsLeftOut;
    private int agreeingLeftOut;
    private int partingLeftOut;

    /** Whether a finding stands in the page. */
    boolean takes(Finding finding) {
        String kind = finding.provider() + "\n" + finding.operation() + "\n" + finding.key();
        boolean takes = findings < MOST_FINDINGS && kinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND;
        if (takes) {
            findings++;
        } else {
            findingsLeftOut++;
        }
        return takes;
    }

    /** Those of some findings that stand in the page. */
    List<Finding> taken(List<Finding> some) {
        return some.isEmpty() ? some : some.stream().filter(this::takes).toList();
    }

    /**
     * Whether a scenario stands in the page.
     *
     * @param taken how many of its findings do
     */
    boolean takes(ScenarioResult result, int taken) {
        if (!result.isRecorded() || taken > 0) {
            return true;
        }
        if (!result.findings().isEmpty()) {
            partingLeftOut++;
            return false;
        }
        if (agreeing < MOST_AGREEING) {
            agreeing++;
            return true;
        }
        agreeingLeftOut++;
        return false;
    }

    /** What the page has to say of what it leaves out. */
    ObjectNode leftOut() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("findings", findingsLeftOut)
                .put("agreeing", agreeingLeftOut)
                .put("parting", partingLeftOut);
    }
}
