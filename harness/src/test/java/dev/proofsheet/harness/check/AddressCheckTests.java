package dev.proofsheet.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address can differ in, beside the cases of the sample provider. */
class AddressCheckTests {
    private static final Spec COVERED = Spec.read(Path.of("src/test/resources/coverage/specs/covered"));

    @TempDir
    Path folder;

    @Test
    void anOperationThatTheProviderCallsHasNoAddress() throws IOException {
        List<Finding> findings = findings("onDone", "POST https://customer.invalid/hook", "{}");
        assertThat(findings).extracting(Finding::key).contains("request.address.unexpected");
    }

    @ParameterizedTest
    @CsvSource({
        "GET https://covered.invalid/v1/jobs/{id}, ",
        "GET /v1/jobs/j%201, ",
        "GET /jobs/{id}, request.address.path",
        "GET https://covered.invalid/v2/jobs/{id}, request.address.path",
        "GET https://covered.invalid/v1/jobs/{jobId}, request.address.path",
        "GET https://covered.invalid/v1/jobs/j%202, request.address.path",
        "GET https://covered.invalid:8443/v1/jobs/{id}, request.address.server",
        "HEAD https://covered.invalid/v1/jobs/{id}, request.address.method",
    })
    void eachPartOfAnAddressIsHeldAgainstTheSpec(String address, String key) throws IOException {
        assertThat(findings("poll", address, "{ id: j 1 }"))
                .extracting(Finding::key)
                .containsExactlyElementsOf(key == null ? List.of() : List.of(key));
    }

    private List<Finding> findings(String operation, String address, String path) throws IOException {
        Path file = folder.resolve("address.yaml");
        Files.writeString(file, """
                title: An address
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: %s
                    request: { address: "%s", path: %s }
                    response: { status: 204, fault: reset }
                """.formatted(operation, address, path));
        CheckLog log = new CheckLog();
        new ExchangeCheck(COVERED).check(ScenarioReader.read(SourceDocument.read(file)), log);
        return log.findings();
    }
}
