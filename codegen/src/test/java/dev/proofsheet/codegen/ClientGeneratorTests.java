package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the folder of generated clients. */
class ClientGeneratorTests {
    private static final List<String> ALL = List.of();
    private static final String MODELS = "acme/src/main/java/dev/proofsheet/acme/model/";

    @TempDir
    Path folder;

    private Path specs;
    private Path generated;
    private ClientGenerator generator;

    @BeforeEach
    void writeSpecs() throws IOException {
        specs = folder.resolve("specs");
        generated = folder.resolve("generated");
        generator = new ClientGenerator(specs, generated);
        TestSpecs.write(specs, "acme", TestSpecs.acme());
        TestSpecs.write(specs, "best-pictures", TestSpecs.acme());
    }

    @Test
    void everyProviderHasAModuleNamedAfterItsFolder() throws IOException {
        generator.generate(ALL);

        String module = "best-pictures/src/main/java/dev/proofsheet/bestpictures/";
        assertThat(generated.resolve(module + "BestPicturesApi.java")).exists();
        assertThat(generated.resolve(module + "BestPicturesClient.java")).exists();
        assertThat(generated.resolve(module + "model/JobState.java")).exists();
        assertThat(Files.readString(generated.resolve("best-pictures/pom.xml")))
                .contains("<artifactId>proofsheet-best-pictures</artifactId>");
        assertThat(Files.readString(generated.resolve("pom.xml")))
                .containsSubsequence(
                        "<module>acme</module>",
                        "<module>best-pictures</module>",
                        "<artifactId>proofsheet-acme</artifactId>",
                        "<artifactId>proofsheet-best-pictures</artifactId>");
    }

    @Test
    void operationsStandInTheOrderOfThePathsInTheSpec() throws IOException {
        generator.generate(ALL);

        assertThat(generated.resolve("acme/src/main/java/dev/proofsheet/acme/AcmeApi.java"))
                .content()
                .containsSubsequence(" listJobs(", " submitJob(", " getJob(", " deleteJob(", " editImage(");
    }

    @Test
    void nothingDiffersAfterwards() {
        generator.generate(ALL);

        assertThat(generator.difference(ALL)).isEmpty();
    }

    @Test
    void whatIsAsItShouldBeIsNotTouched() throws IOException {
        generator.generate(ALL);
        FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        List<Path> files = List.of(generated.resolve("pom.xml"), generated.resolve(MODELS + "Job.java"));
        for (Path file : files) {
            Files.setLastModifiedTime(file, past);
        }

        generator.generate(ALL);

        assertThat(files).allMatch(file -> file.toFile().lastModified() == past.toMillis());
    }

    @Test
    void aSchemaThatWasRemovedLosesItsFile() throws IOException {
        generator.generate(ALL);
        assertThat(generated.resolve(MODELS + "ErrorBody.java")).exists();
        TestSpecs.write(specs, "acme", TestSpecs.acme().replace("ErrorBody", "Refusal"));

        generator.generate(ALL);

        assertThat(generated.resolve(MODELS + "ErrorBody.java")).doesNotExist();
        assertThat(generated.resolve(MODELS + "Refusal.java")).exists();
    }

    @Test
    void aProviderThatWasRemovedLosesItsModuleWhenAllAreGenerated() throws IOException {
        generator.generate(ALL);
        FileTree.delete(specs.resolve("best-pictures"));

        generator.generate(List.of("acme"));
        assertThat(generated.resolve("best-pictures")).exists();
        assertThat(Files.readString(generated.resolve("pom.xml"))).contains("best-pictures");

        assertThat(generator.difference(ALL)).contains("--- a/generated/best-pictures/pom.xml\n+++ /dev/null\n");
        generator.generate(ALL);
        assertThat(generated.resolve("best-pictures")).doesNotExist();
        assertThat(Files.readString(generated.resolve("pom.xml"))).doesNotContain("best-pictures");
    }

    @Test
    void aModuleHoldsWhatWasGeneratedAndTheBuildOutput() throws IOException {
        generator.generate(ALL);
        write("acme/Notes.txt", "mine");
        write(MODELS + "Job.java", "edited");
        write("acme/target/classes/Job.class", "built");
        write("README.md", "by hand");
        write("leftover/target/Old.class", "no module any more");

        generator.generate(ALL);

        assertThat(generated.resolve("acme/Notes.txt")).doesNotExist();
        assertThat(generated.resolve(MODELS + "Job.java")).content().startsWith("// Generated by Proofsheet");
        assertThat(generated.resolve("acme/target/classes/Job.class")).hasContent("built");
        assertThat(generated.resolve("README.md")).hasContent("by hand");
        assertThat(generated.resolve("leftover/target/Old.class")).exists();
        assertThat(generator.difference(ALL)).isEmpty();
    }

    @Test
    void noTemporaryFolderStays() throws IOException {
        generator.generate(ALL);

        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).containsExactlyInAnyOrder(specs, generated);
        }
    }

    @Test
    void differencesAreShownAndNothingIsWritten() throws IOException {
        generator.generate(ALL);
        Path job = generated.resolve(MODELS + "Job.java");
        String edited = Files.readString(job).replace("/** In credits. */", "/** In gold. */");
        Files.writeString(job, edited);
        Files.delete(generated.resolve(MODELS + "Image.java"));
        write("acme/Notes.txt", "mine\n");

        String difference = generator.difference(ALL);

        assertThat(difference)
                .contains("--- a/generated/" + MODELS + "Job.java\n+++ b/generated/" + MODELS + "Job.java\n@@ ")
                .contains("-    /** In gold. */\n+    /** In credits. */\n")
                .contains("--- /dev/null\n+++ b/generated/" + MODELS + "Image.java\n")
                .contains("--- a/generated/acme/Notes.txt\n+++ /dev/null\n");
        assertThat(job).hasContent(edited);
        assertThat(generated.resolve("acme/Notes.txt")).exists();
    }

    @Test
    void onlyTheNamedProvidersAreCompared() throws IOException {
        generator.generate(ALL);
        write("best-pictures/Notes.txt", "mine");

        assertThat(generator.difference(List.of("acme"))).isEmpty();
        assertThat(generator.difference(List.of("best-pictures"))).isNotEmpty();
    }

    @Test
    void anUnknownProviderIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> generator.generate(List.of("acne")))
                .isInstanceOf(InputException.class)
                .hasMessage(specs + ": there is no provider 'acne'; there are [acme, best-pictures]");
        assertThat(generated).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "1st",
                "new",
                "client",
                "client-runtime",
                "client-models",
                "client-jobs",
                "job",
                "model",
                "picture",
                "logging",
                "a_b",
                "a--b",
                "ä"
            })
    void aFolderThatGivesNoPackageIsRefused(String name) throws IOException {
        TestSpecs.write(specs, name, TestSpecs.acme());

        assertThatThrownBy(() -> generator.generate(ALL))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(specs.resolve(name) + ": the folder's name gives no package of its own");
    }

    @Test
    void twoFoldersWithOnePackageAreRefused() throws IOException {
        TestSpecs.write(specs, "bestpictures", TestSpecs.acme());

        assertThatThrownBy(() -> generator.generate(ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the package dev.proofsheet.bestpictures is that of best-pictures too");
    }

    @Test
    void theBillOfMaterialsNamesWhatClientsShareAndEveryClient() throws IOException {
        generator.generate(List.of("acme"));
        generator.generate(List.of("best-pictures"));

        assertThat(Files.readString(generated.resolve("pom.xml"))).contains("<module>bom</module>");
        assertThat(Files.readString(generated.resolve("bom/pom.xml")))
                .containsSubsequence(
                        "<dependencyManagement>",
                        "<artifactId>proofsheet-client-jobs</artifactId>",
                        "<artifactId>proofsheet-client-logging</artifactId>",
                        "<artifactId>proofsheet-client-models</artifactId>",
                        "<artifactId>proofsheet-client-pictures</artifactId>",
                        "<artifactId>proofsheet-client-runtime</artifactId>",
                        "<artifactId>proofsheet-acme</artifactId>",
                        "<artifactId>proofsheet-best-pictures</artifactId>");
    }

    @Test
    void theBillOfMaterialsHandsDownNothingElse() throws IOException {
        generator.generate(ALL);

        assertThat(Files.readString(generated.resolve("bom/pom.xml")))
                // Who imports it does not get the versions of its plugins.
                .doesNotContain("<parent>", "<properties>", "<repositories>")
                .containsOnlyOnce("<dependencies>");
    }

    @Test
    void withoutModulesThePomIsStillWhole() {
        GeneratedModules none = new GeneratedModules(new TreeMap<>(), List.of());

        assertThat(none.pom())
                .containsOnlyOnce("<module>")
                .doesNotContain("<dependencies>")
                .endsWith("</project>\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = generated.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
