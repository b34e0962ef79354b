package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Each text of a spec stays a text: in sources, comments, XML, JSON and Markdown. The client compiles without a warning. */
class HostileSpecTests {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static GeneratedClient client;
    private static NavigableMap<String, String> files;

    @BeforeAll
    static void generateAndCompile() throws IOException {
        client = GeneratedClient.of("hostile", TestSpecs.resource("/specs/hostile.yaml"), folder);
        files = FileTree.read(folder.resolve("generated/hostile"));
    }

    @Test
    void noClassIsInjected() throws IOException {
        try (Stream<Path> classes = Files.walk(folder.resolve("classes"))) {
            assertThat(classes.map(file -> file.getFileName().toString()))
                    .contains("HostileClient.class", "StringModel.class", "OverrideModel.class")
                    .noneMatch(name -> name.startsWith("Injected") || name.equals("A.class"));
        }
    }

    @Test
    void noCommentHasATagOrAnEscapeOfTheSpec() {
        String comments = String.join(
                "\n",
                java().stream()
                        .flatMap(source -> COMMENT.matcher(source).results().map(match -> match.group()))
                        .toList());

        assertThat(comments)
                .contains(
                        "&#64;deprecated {&#64;link X}",
                        "&#92;u002a&#92;u002f",
                        "&lt;b&gt;",
                        "${env.HOME}",
                        "{{client}}")
                .doesNotContain(
                        "@deprecated",
                        "@author",
                        "@see",
                        "{@inheritDoc",
                        "{@link X",
                        "{@code <",
                        "\\",
                        "<b>",
                        "<script");
    }

    @Test
    void thePomHasTheTitleAndNothingThatMavenReplaces() throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        Document pom = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(file("pom.xml"))));
        String name = text(pom, "name");

        assertThat(name)
                .startsWith("Proofsheet: $ {env.HOME} # {x} @ {y} <b>&amp; */ class A {} // \\u002a")
                .endsWith("`c` --> ]]>");
        assertThat(text(pom, "description")).startsWith("A typed client for $ {env.HOME}");
        assertThat(Pattern.compile("[$#@]\\{[^}]*}")
                        .matcher(file("pom.xml"))
                        .results()
                        .map(match -> match.group()))
                .containsOnly("${project.version}");
    }

    @Test
    void theReadmeHasTheTextsAndNoMarkupOfTheSpec() {
        String readme = file("README.md");

        assertThat(readme)
                .contains("# \\${env.HOME} #{x} @{y} \\<b\\>\\&amp; \\*/ class A {}")
                .contains("`a*/b` and ``a ` b`` \\[link\\](javascript:alert(1)) !\\[image\\]")
                .contains(
                        "\n\\`\\`\\`java never closed\n",
                        "\n\\# Not a heading",
                        "\n1\\. Not a list\n",
                        "\n\\- Nor this")
                .contains("as a rule over the request: ``{'a`b': 1}[request.body.n] | 2``")
                .contains("`\\|`, `a\\|b`, `日本`")
                .contains("\n\\<details\\>\\<summary\\>\n");
        List<String> rows =
                readme.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.replace("\\|", "").split("\\|", -1)).hasSizeBetween(4, 5));
        // Outside of code, every fence is one of the guide's own.
        assertThat(readme.lines().filter(line -> line.startsWith("```"))).containsOnly("```", "```java", "```xml");
    }

    @Test
    void numbersOfTheReadmesProgramsAreNumbers() {
        assertThat(file("README.md"))
                .contains(".nU0022(1)", ".strength(new BigDecimal(\"1\"))")
                .contains(".prompt(\"\\\"; System.exit(1); // \\\\u0022 ``` \\n```\\nfence */ ${x}\")");
    }

    @Test
    void namesAndValuesReachTheWireAsTheyAre() throws Exception {
        String json = "{\"prompt\":\"p\",\"n*/ \\\"\\\\u0022\":2,\"strength\":1,\"model\":\"a\\nb\\r\\n\\tc\"}";

        assertThat(client.roundTrip("JobRequest", json)).isEqualTo(json);
        Collection<?> known = (Collection<?>)
                client.model("JobRequest_model").getMethod("known").invoke(null);
        assertThat(known)
                .extracting(Object::toString)
                .contains("", " ", "a`b", "a\\", "\\u0022+x", "a\nb\r\n\tc", "${x}", "𝒳");
    }

    private static List<String> java() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(file -> file.getValue())
                .toList();
    }

    private static String file(String path) {
        return String.valueOf(files.get(path));
    }

    private static String text(Document pom, String element) {
        return pom.getElementsByTagName(element).item(0).getTextContent();
    }
}
