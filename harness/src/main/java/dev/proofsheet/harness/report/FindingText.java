package dev.proofsheet.harness.report;

import dev.proofsheet.harness.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** A finding in full, as people read it. */
public final class FindingText {
    private FindingText() {}

    /** The lines of a finding: what and where, the sentence, expected, actual, hint. */
    public static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.location() + "  " + finding.key());
        lines.add("  " + finding.message());
        lines.add(
                "  at:       " + finding.at() + (finding.operation() == null ? "" : "  (" + finding.operation() + ")"));
        add(lines, "expected", finding.expected());
        add(lines, "actual", finding.actual());
        add(lines, "hint", finding.hint());
        return lines;
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(String.format("  %-10s%s", label + ":", text.replace("\n", "\n            ")));
        }
    }
}
