package dev.proofsheet.harness.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the Java of a guide against what this build made, without a warning. */
final class Compilation {
    private Compilation() {}

    /** Compiles sources by the names of their classes. */
    static void compile(Path guide, Map<String, String> sources, Path classes) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        List<String> options =
                List.of("-d", classes.toString(), "-Xlint:all,-path,-classfile", "-Werror", "-proc:none");
        CompilationTask task =
                ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostics, options, null, units);
        assertThat(task.call())
                .as(() -> guide + ": " + diagnostics.getDiagnostics())
                .isTrue();
    }

    /** The class of a program that is compiled for it. */
    static Class<?> load(Path guide, String name, String source, Path classes) {
        compile(guide, Map.of(name, source), classes);
        try {
            URL folder = classes.toUri().toURL();
            return Class.forName(
                    name, true, new URLClassLoader(new URL[] {folder}, Compilation.class.getClassLoader()));
        } catch (ClassNotFoundException | MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
