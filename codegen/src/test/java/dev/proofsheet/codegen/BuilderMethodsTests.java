package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.client.ClientBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** No setter of a security scheme overrides or overloads a method that builders have anyway. */
class BuilderMethodsTests {
    @Test
    void everyMethodOfTheBuilderIsTaken() {
        assertThat(Arrays.stream(ClientBuilder.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                        .map(Method::getName))
                .isSubsetOf(JavaNames.BUILDER_METHODS);
    }

    @Test
    void aSchemeNamedLikeOneIsTheCredentialOfThatName() {
        assertThat(JavaNames.setter("executor")).isEqualTo("executorCredential");
        assertThat(JavaNames.setter("api_key")).isEqualTo("apiKey");
    }
}
