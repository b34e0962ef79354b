package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README of a client takes from its spec. */
class GuideTests {
    @TempDir
    Path specs;

    @Test
    void theRequestOfTheProgramIsWhatIsRequiredWithTheExamplesOfTheSpec() throws IOException {
        assertThat(guide())
                .contains("""
                        JobRequest request = JobRequest.builder()
                                .prompt("A \\"fox\\"")
                                .style(JobRequestStyle.INK)
                                .sizes(List.of("large"))
                                .seed(7L)
                                .strength(new BigDecimal("0.5"))
                                .keep(false)
                                .frame(Frame.builder().width(1).build())
                                .since(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
                                .build();
                """)
                .contains("import java.math.BigDecimal;", "import java.time.OffsetDateTime;", "import java.util.List;");
    }

    @Test
    void theProgramWaitsForTheTypedResultOfTheJob() throws IOException {
        assertThat(guide())
                .contains("CompletedJob done = client.submitJob(request).await();")
                .contains("client.downloader().save(done.imageSources().get(0), file);")
                .contains("return client.async().submitJob(request)")
                .contains("GuidedImageJob job = client.resumeImageJob(id);");
    }

    @Test
    void aSpecThatNamesNoPictureHasNoProgram() throws IOException {
        String spec = TestSpecs.resource("/specs/guide.yaml").replace("requires: [/outcome]", "requires: [/state]");
        assertThat(guide(spec.replace("state: { type: string }", "state: { type: integer }")))
                .doesNotContain("class Picture")
                .contains("## Operations");
    }

    @Test
    void aSpecWithoutJobsHasNoProgramAndSaysTheRest() throws IOException {
        assertThat(guide(TestSpecs.acme())).doesNotContain("class Picture").contains("## Operations");
    }

    @Test
    void pricesAreTheRuleAndTheSentencesAboutMoneyWithTheirTables() throws IOException {
        assertThat(guide()).contains("""
                **`submitJob`**, as a rule over the request: `request.body.n * 2`

                Each picture costs 2 credits.

                | size | price |
                | --- | --- |
                | small | 1 |
                """).doesNotContain("Runs for a minute", "Costs nothing");
    }

    @Test
    void everyOperationSaysWhetherItIsSentAgain() throws IOException {
        assertThat(guide())
                .contains("- Sent again: `getJob`.")
                .contains("recognizes the call: `submitJob`.")
                .contains("a second charge: `uploadFile`.");
    }

    @Test
    void eachStatusHasItsExceptionAndItsFirstSentence() throws IOException {
        assertThat(guide())
                .contains("| 402 | `PaymentRequiredException` | No credits \\| none. |")
                .contains("| 418 | `UnexpectedStatusException` | No coffee. |");
    }

    @Test
    void limitsAreThoseOfRequestsAndOfWhatIsInThem() throws IOException {
        assertThat(guide())
                .contains("| `n` | Limits: at least 1, at most 4. |")
                .contains("| `sizes` | Required. Limits: at most 4 items. |")
                .contains("| `frame.width` | Required. |");
    }

    @Test
    void filesAreUploadedFromDisk() throws IOException {
        assertThat(guide())
                .contains("client.uploadFile(FileForm.builder().file(ImageFile.of(Path.of(\"photo.png\"))).build());");
    }

    @Test
    void theVariablesOfTheCredentialsAreListed() throws IOException {
        String spec = TestSpecs.resource("/specs/guide.yaml").replace("components:\n", """
                components:
                  securitySchemes:
                    token: { type: http, scheme: bearer, x-environment: [GUIDED_KEY, GUIDED_API_KEY] }
                """);
        assertThat(guide(spec)).contains("environment variable `GUIDED_KEY` or `GUIDED_API_KEY`; ");
    }

    @Test
    void contradictionsAreCounted() throws IOException {
        Files.writeString(Files.createDirectories(specs.resolve("guided")).resolve("discrepancies.yaml"), """
                - { id: one }
                - { id: two }
                """);
        assertThat(guide()).contains("in 2 places").contains("(../../specs/guided/discrepancies.yaml)");
    }

    private String guide() throws IOException {
        return guide(TestSpecs.resource("/specs/guide.yaml"));
    }

    private String guide(String spec) throws IOException {
        TestSpecs.write(specs, "guided", spec);
        return MemoryGenerator.generate(SpecFile.read(specs.resolve("guided"))).get("README.md");
    }
}
