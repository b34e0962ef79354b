package dev.proofsheet.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the prose of a spec into a Javadoc comment, which can neither end early nor hold a tag of the prose's own. */
final class Javadoc {
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    /** Adds prose: paragraphs between blank lines, with tables and {@code `code`} in Markdown. */
    Javadoc prose(String text) {
        Prose.blocks(text).forEach(this::block);
        return this;
    }

    /** Adds a tag such as {@code @param}; the lines that follow its first are indented. */
    Javadoc tag(String tag, String text) {
        tags.addAll(wrap("@" + tag + " " + inline(text), "    "));
        return this;
    }

    /** The whole comment. */
    List<String> lines() {
        List<String> text = new ArrayList<>(lines);
        if (!tags.isEmpty()) {
            text.add("");
            text.addAll(tags);
        }
        if (text.size() == 1) {
            return List.of("/** " + text.get(0) + " */");
        }
        Stream<String> starred = text.stream().map(line -> line.isEmpty() ? " *" : " * " + line);
        return Stream.of(Stream.of("/**"), starred, Stream.of(" */"))
                .flatMap(part -> part)
                .toList();
    }

    private void block(String text) {
        boolean first = lines.isEmpty();
        if (!first) {
            lines.add("");
        }
        if (Prose.isTable(text)) {
            lines.add("<pre>");
            text.lines().map(String::strip).map(Javadoc::escape).forEach(lines::add);
            lines.add("</pre>");
        } else {
            lines.addAll(wrap((first ? "" : "<p>") + inline(text), ""));
        }
    }

    private static List<String> wrap(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+", -1)) {
            if (!line.toString().isBlank() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.toString().isBlank() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String inline(String text) {
        return Prose.convert(text, Javadoc::escape, code -> "<code>" + escape(code) + "</code>");
    }

    /** Makes a text plain in a comment. The backslash too: javac translates {@code \\u002a} before it finds the end of the comment. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}
