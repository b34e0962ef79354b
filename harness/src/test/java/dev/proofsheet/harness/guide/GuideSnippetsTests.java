package dev.proofsheet.harness.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.spec.SpecFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides for users of the clients: each piece of Java in them compiles, and each link leads somewhere. */
class GuideSnippetsTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @TempDir
    Path classes;

    /** The guides with Java in them. */
    static Stream<Path> programs() {
        Stream<Path> clients = SpecFolder.providers(ROOT.resolve("specs")).stream()
                .map(provider -> ROOT.resolve("generated").resolve(provider).resolve("README.md"));
        return Stream.concat(Stream.of(ROOT.resolve("generated/README.md")), clients);
    }

    static Stream<Path> guides() {
        return Stream.concat(Stream.of(ROOT.resolve("client/runtime/README.md")), programs());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyPieceOfJavaCompiles(Path file) {
        Guide guide = Guide.read(file);
        List<String> snippets = guide.snippets();
        assertThat(snippets).isNotEmpty();
        Map<String, String> sources = new LinkedHashMap<>();
        for (String snippet : snippets) {
            String name = Guide.typeOf(snippet).orElse("Piece" + sources.size());
            assertThat(sources.put(name, guide.unit(snippet, name))).as(name).isNull();
        }
        Compilation.compile(file, sources, classes);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyLinkLeadsSomewhere(Path file) {
        List<MatchResult> links =
                LINK.matcher(Guide.read(file).text()).results().toList();
        assertThat(links).isNotEmpty();
        for (MatchResult link : links) {
            Path target = file.resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(headings(target)).as(target.toString()).contains(link.group(2));
            }
        }
    }

    /** The headings of a guide as links name them. */
    private static List<String> headings(Path file) {
        return Guide.read(file)
                .text()
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", ""))
                .map(heading -> "#" + heading.replace(' ', '-'))
                .toList();
    }
}
