package dev.proofsheet.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows has to be true. */
class ReadmeTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @TempDir
    Path classes;

    @Test
    void itsJavaCompilesAgainstTheGeneratedClients() throws IOException {
        List<String> snippets = JAVA.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(snippets).isNotEmpty();
        for (String snippet : snippets) {
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            CompilationTask task = ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            null,
                            diagnostics,
                            List.of("-d", classes.toString(), "-Xlint:all,-path,-classfile", "-Werror", "-proc:none"),
                            null,
                            List.of(new Snippet(snippet)));
            assertThat(task.call()).as(diagnostics.getDiagnostics().toString()).isTrue();
        }
    }

    @Test
    void theLinksOfEveryGuideLeadSomewhere() throws IOException {
        for (String guide :
                List.of("README.md", "CONTRIBUTING.md", "specs/README.md", "fixtures/README.md", "harness/README.md")) {
            Path file = ROOT.resolve(guide);
            List<String> links = LINK.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(link -> link.substring(2, link.length() - 1))
                    .toList();
            assertThat(links)
                    .as(guide)
                    .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
        }
    }

    private static final class Snippet extends SimpleJavaFileObject {
        private final String text;

        Snippet(String text) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
