package dev.proofsheet.harness.report;

import dev.proofsheet.harness.report.explain.Cut;
import java.util.regex.Pattern;

/** Text that Markdown shows as it stands, on one line. */
final class Markdown {
    /** Signs that begin markup, tables, HTML, or a mention of somebody. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&@$]");

    private Markdown() {}

    static String text(String text, int longest) {
        String line = Cut.of(text, longest).replaceAll("\\s+", " ");
        return SIGN.matcher(line).replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";");
    }
}
