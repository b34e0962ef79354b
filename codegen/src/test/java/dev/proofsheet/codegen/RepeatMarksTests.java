package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which operations a client may send again on its own account. */
class RepeatMarksTests {
    @TempDir
    Path specs;

    @Test
    void readsMayBeRepeatedAndWritesMayNot() throws IOException {
        OpenAPI spec = prepare(TestSpecs.acme());

        assertThat(mayRepeat(spec)).containsExactlyInAnyOrder("listJobs", "getJob");
    }

    @Test
    void thePollOfAJobMayBeRepeatedWhateverItsMethod() throws IOException {
        OpenAPI spec = prepare(TestSpecs.acme() + "\nx-job-lifecycle:\n  poll: editImage\n");

        assertThat(mayRepeat(spec)).containsExactlyInAnyOrder("listJobs", "getJob", "editImage");
    }

    @Test
    void theHeaderForAKeyIsNamedWhereTheSpecHasIt() throws IOException {
        OpenAPI spec = prepare(TestSpecs.acme());

        assertThat(operations(spec))
                .filteredOn(operation -> extension(operation, RepeatMarks.IDEMPOTENCY_HEADER) != null)
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.getOperationId()).isEqualTo("submitJob");
                    assertThat(extension(operation, RepeatMarks.IDEMPOTENCY_HEADER))
                            .isEqualTo("\"Idempotency-Key\"");
                });
    }

    @Test
    void theLongestKeyIsThatOfTheSpec() throws IOException {
        OpenAPI spec = prepare(TestSpecs.acme()
                .replace(
                        "A key of the caller's choice.\n          schema:",
                        "A key.\n          schema:\n            maxLength: 255"));

        assertThat(operations(spec))
                .extracting(operation -> extension(operation, RepeatMarks.IDEMPOTENCY_HEADER))
                .contains("value = \"Idempotency-Key\", maxLength = 255");
    }

    private OpenAPI prepare(String spec) throws IOException {
        TestSpecs.write(specs, "acme", spec);
        return SpecPreparation.prepare(SpecFile.read(specs.resolve("acme")));
    }

    private static List<String> mayRepeat(OpenAPI spec) {
        return operations(spec).stream()
                .filter(operation -> Boolean.TRUE.equals(extension(operation, RepeatMarks.MAY_REPEAT)))
                .map(Operation::getOperationId)
                .toList();
    }

    private static List<Operation> operations(OpenAPI spec) {
        return spec.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static Object extension(Operation operation, String name) {
        return operation.getExtensions().get(name);
    }
}
