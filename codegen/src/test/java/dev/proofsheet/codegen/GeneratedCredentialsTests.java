package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.MissingCredentialException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a generated client takes its credentials from, if nobody sets them. */
class GeneratedCredentialsTests {
    @TempDir
    Path folder;

    @Test
    void eachSchemeHasAVariableOfItsProviderThatItsSetterNames() throws IOException {
        GeneratedClient.of("acme-labs", TestSpecs.acme(), folder);
        String source = Files.readString(
                folder.resolve("generated/acme-labs/src/main/java/dev/proofsheet/acmelabs/AcmeLabsClient.java"));

        assertThat(source)
                .contains(
                        "SecurityScheme.header(\"key\", \"X-Acme-Key\").orFrom(\"ACME_LABS_KEY\")",
                        "SecurityScheme.query(\"queryKey\", \"key\").orFrom(\"ACME_LABS_QUERY_KEY\")",
                        "SecurityScheme.basic(\"login\").orFrom(\"ACME_LABS_LOGIN\")")
                .containsPattern("the environment variable[\\s*]+<code>ACME_LABS_QUERY_KEY</code>\\.")
                .containsPattern("<code>ACME_LABS_LOGIN</code>,[\\s*]+as[\\s*]+<code>user:password</code>");
    }

    @Test
    void theVariablesOfASchemeAreThoseThatTheSpecNames() throws IOException {
        String spec = TestSpecs.acme()
                .replace("scheme: basic", "scheme: basic\n      x-environment: [ACME_LOGIN_1, ACME_AUTH]");
        GeneratedClient.of("acme", spec, folder);

        assertThat(Files.readString(folder.resolve("generated/acme/src/main/java/dev/proofsheet/acme/AcmeClient.java")))
                .contains("SecurityScheme.basic(\"login\").orFrom(\"ACME_LOGIN_1\", \"ACME_AUTH\")")
                .contains("SecurityScheme.bearer(\"token\").orFrom(\"ACME_TOKEN\")");
    }

    @Test
    void aClientIsBuiltWithoutACredentialWhereAnOperationNeedsNone() throws Exception {
        GeneratedClient client = GeneratedClient.of("acme", TestSpecs.acme(), folder);

        assertThatCode(() -> client.builder().build()).doesNotThrowAnyException();
    }

    @Test
    void aClientIsNotBuiltWithoutACredentialWhereEveryOperationNeedsOne() throws Exception {
        String secured =
                TestSpecs.acme().replace("operationId: editImage\n      tags: [Acme]\n      security: []", """
                    operationId: editImage
                          tags: [Acme]
                          security: [{ token: [] }]\
                    """);
        GeneratedClient client = GeneratedClient.of("acme", secured, folder);

        assertThatThrownBy(() -> client.builder().build())
                .isInstanceOf(MissingCredentialException.class)
                .hasMessageContaining("key(…) or queryKey(…) or token(…) or login(…)")
                .hasMessageContaining("ACME_KEY or ACME_QUERY_KEY or ACME_TOKEN or ACME_LOGIN");
        assertThatCode(() -> client.builder().credential("token", "t").build()).doesNotThrowAnyException();
    }
}
