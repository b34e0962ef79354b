package dev.proofsheet.harness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with specs and fixtures of its own, and the command line run on it. */
final class TemporaryProject {
    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    private final Path root;

    TemporaryProject(Path root) {
        this.root = root;
    }

    /** What a run printed, and its exit code. */
    record Run(int exitCode, String out, String err) {}

    /** Adds a provider with the sample's spec and one scenario that agrees with it. */
    TemporaryProject with(String provider) throws IOException {
        write("specs/" + provider + "/openapi.yaml", Files.readString(SAMPLE.resolve("specs/sample/openapi.yaml")));
        write("fixtures/" + provider + "/agrees.yaml", Files.readString(SAMPLE.resolve("cases/agrees.yaml")));
        return this;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    TemporaryProject write(String name, String content) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), content);
        return this;
    }

    TemporaryProject replace(String name, String old, String replacement) throws IOException {
        String content = Files.readString(path(name));
        if (!content.contains(old)) {
            throw new IllegalArgumentException(name + " does not hold " + old);
        }
        return write(name, content.replace(old, replacement));
    }

    Run check(String... arguments) {
        return run("check", arguments);
    }

    Run run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                command,
                "--specs",
                path("specs").toString(),
                "--fixtures",
                path("fixtures").toString(),
                "--report",
                path("report").toString()));
        all.addAll(List.of(arguments));
        return run(all);
    }

    /** Audits the file {@code traffic.har} of this project. */
    Run audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "audit",
                path("traffic.har").toString(),
                "--specs",
                path("specs").toString(),
                "--report",
                path("report").toString()));
        all.addAll(List.of(arguments));
        return run(all);
    }

    private static Run run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Proofsheet.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }
}
