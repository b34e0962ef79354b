package dev.proofsheet.codegen;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Texts of a spec as they are written in a README: nothing in them is markup, but for tables and code. */
final class Markdown {
    private static final String MARKUP = "[\\\\`*\\[\\]<>|~$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\w]+;)";

    private Markdown() {}

    /** Paragraphs and tables, one line each, with blank lines between them. */
    static String prose(String text) {
        return Prose.blocks(text).stream()
                .map(block -> Prose.isTable(block) ? table(block) : paragraph(block))
                .collect(Collectors.joining("\n\n"));
    }

    /** A text on one line, for a heading or a sentence. */
    static String line(String text) {
        return Prose.convert(text, Markdown::plain, Prose::code).strip();
    }

    /** A text for a cell of a table, in which a pipe ends even code. */
    static String cell(String text) {
        return Prose.convert(text, Markdown::plain, code -> Prose.code(code).replace("|", "\\|"))
                .strip();
    }

    private static String paragraph(String block) {
        return line(block)
                // What makes a heading, a list, a quotation or a rule of a line.
                .replaceFirst("^([#+=-])", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private static String table(String block) {
        return block.lines()
                .map(row -> Arrays.stream(row.strip().split("(?<!\\\\)\\|", -1))
                        .map(cell -> cell.isBlank() ? cell : " " + cell(cell.replace("\\|", "|")) + " ")
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll(MARKUP, "\\\\$0");
    }
}
