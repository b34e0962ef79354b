package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client's jar tells shrinkers and native images, against the classes that were compiled. */
class ReflectedClassesTests {
    private static final String API = "dev.proofsheet.acme.AcmeApi";

    @TempDir
    static Path folder;

    private static List<String> models;

    @BeforeAll
    static void generateAndCompile() throws IOException {
        GeneratedClient.of("acme", TestSpecs.acme(), folder);
        Path classes = folder.resolve("classes");
        try (Stream<Path> files = Files.walk(classes.resolve("dev/proofsheet/acme/model"))) {
            models = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    // Nothing looks into the options of an operation.
                    .filter(name -> !name.contains("JobsParams"))
                    .toList();
        }
    }

    @Test
    void modelsAndValuesAndBuildersAreAmongThem() {
        assertThat(models)
                .contains(
                        "dev.proofsheet.acme.model.Job",
                        "dev.proofsheet.acme.model.Job$Builder",
                        "dev.proofsheet.acme.model.JobState");
    }

    @Test
    void theShrinkerKeepsTheOperationsAndEveryModelAndBuilder() throws IOException {
        Stream<String> rules = resource("proguard/proofsheet-acme.pro").lines().filter(line -> !line.startsWith("#"));

        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("-keep interface " + API + " { *; }"),
                                models.stream().map(model -> "-keep class " + model + " { *; }"))
                        .toList());
    }

    @Test
    void aNativeImageReachesTheOperationsAndEveryModelAndBuilder() throws IOException {
        JsonNode reflection = new ObjectMapper()
                .readTree(resource("native-image/dev.proofsheet/proofsheet-acme/reachability-metadata.json"))
                .get("reflection");

        assertThat(reflection)
                .filteredOn(entry -> entry.path("allDeclaredConstructors").asBoolean()
                        && entry.path("allDeclaredFields").asBoolean()
                        && entry.path("allDeclaredMethods").asBoolean())
                .extracting(entry -> entry.path("type").asText())
                .containsExactlyInAnyOrderElementsOf(models);
        assertThat(reflection)
                .filteredOn(entry -> !models.contains(entry.path("type").asText()))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"type\":{\"proxy\":[\"" + API + "\"]}}",
                        "{\"type\":\"" + API + "\",\"allDeclaredMethods\":true}");
    }

    private static String resource(String name) throws IOException {
        return Files.readString(
                folder.resolve("generated/acme/src/main/resources/META-INF").resolve(name));
    }
}
