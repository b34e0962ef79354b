package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<b>; \\<b\\>",
                "[a](b); \\[a\\](b)",
                "*a*; \\*a\\*",
                "_a_ b_c; \\_a\\_ b_c",
                "a | b; a \\| b",
                "~~a~~; \\~\\~a\\~\\~",
                "a\\b; a\\\\b",
                "`a; \\`a",
                "AT&T; AT&T"
            })
    void markupIsText(String text, String expected) {
        assertThat(Markdown.line(text)).isEqualTo(expected);
    }

    @Test
    void anEntityIsText() {
        assertThat(Markdown.line("&copy; &#60;")).isEqualTo("\\&copy; \\&#60;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a", "- a", "+ a", "=== a", "---"})
    void noParagraphBeginsAsAnotherBlock(String text) {
        assertThat(Markdown.prose(text)).isEqualTo("\\" + text);
    }

    @Test
    void noParagraphIsAList() {
        assertThat(Markdown.prose("1. a\n\n20) b")).isEqualTo("1\\. a\n\n20\\) b");
    }

    @Test
    void aFenceOpensNothing() {
        assertThat(Markdown.prose("```java\na\n\n~~~\nb")).isEqualTo("\\`\\`\\`java a\n\n\\~\\~\\~ b");
    }

    @Test
    void codeAndTablesStay() {
        assertThat(Markdown.prose("Is `a*b`.\n\n| a | b |\n|---|---|\n| `x\\|y` | <i> |"))
                .isEqualTo("Is `a*b`.\n\n| a | b |\n| --- | --- |\n| `x\\|y` | \\<i\\> |");
    }

    @Test
    void aPipeEndsNoCellEvenInCode() {
        assertThat(Markdown.cell("a | `b|c`")).isEqualTo("a \\| `b\\|c`");
        assertThat(Markdown.line("`b|c`")).isEqualTo("`b|c`");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"a,`a`", "a`b,``a`b``", "`,`` ` ``", "a\\,`a\\`", "\"\",\"`\"\"\"\"`\"", "\" \",\"`\"\" \"\"`\""})
    void aValueIsCodeWhateverItHolds(String value, String expected) {
        assertThat(Prose.code(value)).isEqualTo(expected);
    }

    @Test
    void aLineBreakInCodeIsVisible() {
        assertThat(Prose.code("a\r\nb\tc")).isEqualTo("`a\\r\\nb\\tc`");
    }

    @Test
    void linesMayEndAsOnAnySystem() {
        assertThat(Markdown.prose("a\r\nb\r\n\r\nc\rd")).isEqualTo("a b\n\nc d");
    }
}
