package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavadocTests {

    @Test
    void oneLineIsOneLine() {
        assertThat(new Javadoc().prose("A job.").lines()).containsExactly("/** A job. */");
    }

    @Test
    void paragraphsTablesAndTagsStandApart() {
        List<String> lines = new Javadoc()
                .prose("A job.\n\nIt runs.\n\n| a | b |\n| --- | --- |\n")
                .tag("param id", "which")
                .tag("return", "the job")
                .lines();

        assertThat(lines)
                .containsExactly(
                        "/**",
                        " * A job.",
                        " *",
                        " * <p>It runs.",
                        " *",
                        " * <pre>",
                        " * | a | b |",
                        " * | --- | --- |",
                        " * </pre>",
                        " *",
                        " * @param id which",
                        " * @return the job",
                        " */");
    }

    @Test
    void longTextIsWrappedAndWordsStayWhole() {
        List<String> lines =
                new Javadoc().prose("word ".repeat(50) + "x".repeat(150)).lines();

        assertThat(lines.subList(1, lines.size() - 2)).allMatch(line -> line.length() <= 103);
        assertThat(lines).contains(" * " + "x".repeat(150));
    }

    @Test
    void nothingEndsTheCommentOrIsTakenForATag() {
        assertThat(new Javadoc()
                        .prose("*/ @see <b> & \\u002a {@link X} `a < b`")
                        .lines())
                .containsExactly(
                        "/** *&#47; &#64;see &lt;b&gt; &amp; &#92;u002a {&#64;link X} <code>a &lt; b</code> */");
    }
}
