package dev.proofsheet.harness.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell makes of the command, seen by a program named curl that writes down its arguments. */
class CurlCommandTests {
    private static final Spec SPEC = Spec.read(Path.of("src/test/resources/sample/specs/sample"));

    @TempDir
    Path folder;

    @Test
    void theSecretComesFromTheEnvironment() throws Exception {
        String command = command("submitJob", "headers: { X-Trace: t }, json: { prompt: p }");
        assertThat(command).contains("\"X-Sample-Key: $KEY\"");
        assertThat(run(command))
                .containsExactly(
                        "-X",
                        "POST",
                        "https://sample.invalid/v1/jobs",
                        "-H",
                        "X-Sample-Key: secret of the reader",
                        "-H",
                        "X-Trace: t",
                        "-H",
                        "Content-Type: application/json",
                        "--data-raw",
                        "{\"prompt\":\"p\"}");
    }

    @Test
    void quotesNewlinesAndUnicodeArriveAsTheyStand() throws Exception {
        String nasty = "it's \"x\" $HOME `id` \\ \n\t; rm -rf / | 3:2 → 猫 𝕏 !!";
        String yaml = "\""
                + nasty.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
        assertThat(run(command("submitJob", "text: " + yaml))).contains(nasty);
        assertThat(run(command("submitJob", "json: { prompt: " + yaml + " }")))
                .anySatisfy(word -> assertThat(word).contains("it's \\\"x\\\" $HOME `id` \\\\ \\n\\t; rm -rf"));
        assertThat(run(command("submitJob", "headers: { X-Trace: \"it's\" }"))).contains("X-Trace: it's");
    }

    @Test
    void addressesAreEncoded() throws Exception {
        assertThat(run(command("getJob", "path: { id: \"a b/[1]'?\" }")))
                .startsWith("https://sample.invalid/v1/jobs/a%20b%2F%5B1%5D%27%3F");
        assertThat(run(command("submitJob", "query: { dryRun: \"a&b\" }")))
                .contains("https://sample.invalid/v1/jobs?dryRun=a%26b");
    }

    @Test
    void partsAreTextsAndFilesToCurlAndNothingElse() throws Exception {
        Files.createDirectories(folder.resolve("files"));
        Files.writeString(folder.resolve("files/dot.png"), "x");
        List<String> words = run(command(
                "uploadPictures",
                "multipart: [{ name: image, file: files/dot.png, filename: 'a;b\".png', type: image/png },"
                        + " { name: label, text: '@cover;type=x' }]"));
        assertThat(words).containsSubsequence("--form-string", "label=@cover;type=x");
        assertThat(words)
                .anySatisfy(word -> assertThat(word)
                        .startsWith("image=@\"")
                        .endsWith("/files/dot.png\";filename=\"a;b\\\".png\";type=image/png"));
    }

    @Test
    void aHeaderWithoutAValueIsSentWithoutOne() throws Exception {
        assertThat(run(command("submitJob", "headers: { X-Trace: '' }"))).contains("X-Trace;");
    }

    @Test
    void aTextThatNoCommandLineCanHoldGivesNoCommand() throws Exception {
        assertThat(of("submitJob", "text: \"a\\0b\"")).isEmpty();
    }

    private String command(String operation, String request) throws IOException {
        return of(operation, request).orElseThrow();
    }

    private Optional<String> of(String operation, String request) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, """
                title: One request
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: %s
                    request: { %s }
                    response: { status: 204 }
                """.formatted(operation, request));
        Exchange exchange = ScenarioReader.read(file).exchanges().get(0);
        return CurlCommand.of(SPEC, SPEC.operation(operation), exchange.request());
    }

    private List<String> run(String command) throws Exception {
        Path curl = folder.resolve("curl");
        Files.writeString(curl, "#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
        shell.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        shell.environment().put("KEY", "secret of the reader");
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return List.of(out.split("\0"));
    }
}
