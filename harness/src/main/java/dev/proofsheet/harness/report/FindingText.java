package dev.proofsheet.harness.report;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.MessageExcerpt;
import java.util.ArrayList;
import java.util.List;

/** A finding in full, as people read it. */
public final class FindingText {
    private FindingText() {}

    /** The lines of a finding: what and where, the sentence, expected, actual, the payload around it, hint, command. */
    public static List<String> lines(Finding finding, Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.location() + "  " + finding.key());
        lines.add("  " + finding.message());
        lines.add(
                "  at:       " + finding.at() + (finding.operation() == null ? "" : "  (" + finding.operation() + ")"));
        add(lines, "expected", finding.expected());
        add(lines, "actual", finding.actual());
        add(
                lines,
                "payload",
                String.join("\n", MessageExcerpt.lines(explanation)).stripTrailing());
        add(lines, "hint", finding.hint());
        explanation.curl().ifPresent(command -> add(lines, "curl", command));
        return lines;
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            // The command is copied as it stands; a blank before its second line would be a blank in its text.
            String indented = label.equals("curl") ? text : text.replace("\n", "\n            ");
            lines.add(String.format("  %-10s%s", label + ":", indented));
        }
    }
}
