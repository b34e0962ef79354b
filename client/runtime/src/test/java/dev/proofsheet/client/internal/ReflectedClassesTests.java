package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the jar tells shrinkers about the classes that are found by reflection. */
class ReflectedClassesTests {

    @Test
    void theShrinkerKeepsWhatNamesTheCredentialsOfAnOperation() throws IOException {
        try (InputStream rules =
                Secured.class.getClassLoader().getResourceAsStream("META-INF/proguard/proofsheet-client-runtime.pro")) {
            assertThat(new String(Objects.requireNonNull(rules).readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains("-keep @interface " + Secured.class.getName() + " { *; }");
        }
    }
}
