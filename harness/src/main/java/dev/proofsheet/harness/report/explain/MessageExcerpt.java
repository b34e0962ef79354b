package dev.proofsheet.harness.report.explain;

import java.util.ArrayList;
import java.util.List;

/** The lines of a message around a mark, for a report in plain text. */
public final class MessageExcerpt {
    private static final int AROUND = 2;
    private static final int MOST_MARKED = 6;
    private static final int LONGEST_LINE = 120;

    private MessageExcerpt() {}

    /** The marked lines behind {@code >}, with some lines around them; nothing where no message is shown. */
    public static List<String> lines(Explanation explanation) {
        List<String> excerpt = new ArrayList<>();
        explanation
                .message()
                .ifPresent(message -> explanation.mark().ifPresent(mark -> add(message.lines(), mark, excerpt)));
        return excerpt;
    }

    private static void add(List<String> lines, Mark mark, List<String> excerpt) {
        // A finding about the message as a whole, or about its first line, says by itself what stands there.
        if (mark.to() == 0 && mark.missing().isEmpty()) {
            return;
        }
        // What is missing has no line of its own; where it belongs is the end of what is around it.
        int from = mark.missing().isPresent() ? mark.to() : mark.from();
        int to = Math.min(mark.to(), from + MOST_MARKED - 1);
        for (int index = Math.max(0, from - AROUND); index < Math.min(lines.size(), to + AROUND + 1); index++) {
            if (index == from && mark.missing().isPresent()) {
                String name = "(" + mark.missing().get() + " is not there)";
                if (mark.from() == mark.to()) {
                    excerpt.add("  " + Cut.of(lines.get(index), LONGEST_LINE));
                    excerpt.add("> " + name);
                    continue;
                }
                excerpt.add("> " + name);
            }
            boolean marked = mark.missing().isEmpty() && index >= from && index <= to;
            excerpt.add((marked ? "> " : "  ") + Cut.of(lines.get(index), LONGEST_LINE));
        }
    }
}
