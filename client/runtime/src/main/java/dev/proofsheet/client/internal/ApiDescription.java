package dev.proofsheet.client.internal;

import java.util.Arrays;
import java.util.List;

/**
 * What a generated client knows of its API before it calls it.
 *
 * @param provider the provider's name, as its artifact has it
 * @param specSha256 the SHA-256 of the spec, in hex
 * @param baseUrl where the API stands, with the path that leads to it
 * @param schemes the ways in which it takes credentials
 * @param api the Retrofit interface with a method for each operation
 */
public record ApiDescription(
        String provider, String specSha256, String baseUrl, List<SecurityScheme> schemes, Class<?> api) {

    /** Makes one; the schemes are copied. */
    public ApiDescription {
        schemes = List.copyOf(schemes);
    }

    /** Whether there is nothing to call without a credential. */
    public boolean needsCredential() {
        return Arrays.stream(api.getMethods()).allMatch(method -> method.isAnnotationPresent(Secured.class));
    }
}
