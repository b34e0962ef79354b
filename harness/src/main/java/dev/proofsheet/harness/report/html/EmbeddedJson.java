package dev.proofsheet.harness.report.html;

import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** JSON that can stand within a script element, whatever its texts hold. */
final class EmbeddedJson {
    /** What HTML or a script could take for its own. JSON holds these signs in texts only, where an escape may stand. */
    private static final Pattern SIGN = Pattern.compile("[<>&\\u2028\\u2029]");

    private EmbeddedJson() {}

    static String of(JsonNode node) {
        return SIGN.matcher(node.toString())
                .replaceAll(sign ->
                        "\\\\u" + HexFormat.of().toHexDigits(sign.group().charAt(0)));
    }
}
