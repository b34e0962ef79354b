package dev.proofsheet.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFileTests {
    private static final String SPEC = """
            openapi: 3.0.3
            info: { title: Sample, version: "1" }
            paths:
              /things:
                get:
                  operationId: listThings
                  responses:
                    "200":
                      description: The things.
                      content:
                        application/json:
                          schema: { $ref: "REFERENCE" }
            components:
              schemas:
                Thing: { type: object }
            """;

    @TempDir
    Path folder;

    @Test
    void aFileInTheFolderMayBeReferredTo() throws IOException {
        Files.writeString(folder.resolve("thing.yaml"), "Thing:\n  $ref: 'deep/other.yaml'\n");
        Files.createDirectory(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/other.yaml"), "type: object\n");
        SpecFile spec = spec("thing.yaml#/Thing");
        assertThat(spec.documents()).hasSize(3);
        assertThat(spec.parse().getPaths()).containsKey("/things");
    }

    @Test
    void aReferenceInAnotherFileIsHeldToTheSameRule() throws IOException {
        Files.writeString(folder.resolve("thing.yaml"), "Thing:\n  $ref: 'https://elsewhere.invalid/thing.yaml'\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> spec("thing.yaml#/Thing"))
                .withMessageContaining("thing.yaml:2: /Thing/$ref: ")
                .withMessageContaining("never fetched");
    }

    @Test
    void theModelIsNewAtEachCallAndKeepsItsReferences() throws IOException {
        SpecFile spec = spec("#/components/schemas/Thing");
        assertThat(spec.parse()).isNotSameAs(spec.parse());
        assertThat(spec.parse()
                        .getPaths()
                        .get("/things")
                        .getGet()
                        .getResponses()
                        .get("200")
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref())
                .isEqualTo("#/components/schemas/Thing");
    }

    @Test
    void aDocumentThatIsNoOpenApiIsRefusedWithTheParsersReason() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.0.3\ninfo: { title: T }\n");
        SpecFile spec = SpecFile.read(folder);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(spec::parse)
                .withMessageContaining("not a valid OpenAPI 3.0 document");
    }

    private SpecFile spec(String reference) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), SPEC.replace("REFERENCE", reference));
        return SpecFile.read(folder);
    }
}
