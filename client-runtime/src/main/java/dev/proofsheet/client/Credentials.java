package dev.proofsheet.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Request;

/** The secrets that were set, by the schemes of the spec. Nothing of it prints a secret. */
final class Credentials {
    private final List<SecurityScheme> schemes;
    private final Map<SecurityScheme, String> secrets;

    Credentials(List<SecurityScheme> schemes) {
        this(schemes, Map.of());
    }

    private Credentials(List<SecurityScheme> schemes, Map<SecurityScheme, String> secrets) {
        this.schemes = List.copyOf(schemes);
        this.secrets = new LinkedHashMap<>(secrets);
    }

    Credentials copy() {
        return new Credentials(schemes, secrets);
    }

    void set(String name, String secret) {
        SecurityScheme scheme = schemes.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no security scheme is named '" + name + "'; there are " + names(schemes.stream())));
        if (secret.isBlank()) {
            throw new IllegalArgumentException("the secret of " + name + " is blank");
        }
        // OkHttp would refuse it as well, but with the secret in the message.
        if (scheme.kind() != SecurityScheme.Kind.BASIC && !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("the secret of " + name
                    + " holds a blank, a line break or another character that no key has; take care how it was read");
        }
        secrets.put(scheme, secret);
    }

    /** Adds the credential of the first of the schemes that has one. */
    Request apply(Request request, String operation, List<String> names) {
        Map.Entry<SecurityScheme, String> credential = names.stream()
                .flatMap(name -> secrets.entrySet().stream()
                        .filter(entry -> entry.getKey().name().equals(name)))
                .findFirst()
                .orElseThrow(() -> missing(operation, names));
        return credential.getKey().apply(request, credential.getValue());
    }

    private static MissingCredentialException missing(String operation, List<String> names) {
        String settings = names.stream().map(name -> name + "(…)").collect(Collectors.joining(" or "));
        return new MissingCredentialException(
                operation + " needs a credential, and none is set: set " + settings + " on the client's builder");
    }

    private static String names(Stream<SecurityScheme> schemes) {
        return schemes.map(SecurityScheme::name).toList().toString();
    }

    @Override
    public String toString() {
        return "Credentials" + names(secrets.keySet().stream());
    }
}
