package dev.proofsheet.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Markdown of a spec as the generator reads it: paragraphs, tables and code. All other markup is plain text. */
final class Prose {
    /** Code between backticks, as many at its end as at its beginning. */
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)", Pattern.DOTALL);

    private Prose() {}

    /** The paragraphs and tables, which blank lines separate. */
    static List<String> blocks(String text) {
        return Arrays.stream(text.replaceAll("\\r\\n?", "\n").strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    /** Whether a block is a table: each of its lines begins with a pipe. */
    static boolean isTable(String block) {
        return block.lines().allMatch(line -> line.strip().startsWith("|"));
    }

    /** Converts a text, its code one way and all else another. */
    static String convert(String text, UnaryOperator<String> plain, UnaryOperator<String> code) {
        StringBuilder converted = new StringBuilder();
        Matcher matcher = CODE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            converted.append(plain.apply(text.substring(end, matcher.start())));
            converted.append(code.apply(unpadded(matcher.group(2))));
            end = matcher.end();
        }
        return converted.append(plain.apply(text.substring(end))).toString();
    }

    /** A value as code, whatever it holds. */
    static String code(Object value) {
        String text = value.toString().replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        if (text.isBlank()) {
            text = '"' + text + '"';
        }
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        boolean padded =
                text.startsWith("`") || text.endsWith("`") || !unpadded(text).equals(text);
        return padded ? fence + " " + text + " " + fence : fence + text + fence;
    }

    /** The space on both sides is no part of the code: it keeps backticks apart. */
    private static String unpadded(String code) {
        boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        return padded ? code.substring(1, code.length() - 1) : code;
    }
}
