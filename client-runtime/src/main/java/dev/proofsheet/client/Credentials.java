package dev.proofsheet.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The secrets that were set, by the schemes of the spec. Nothing of it prints a secret. */
final class Credentials {
    private final List<SecurityScheme> schemes;
    private final Map<SecurityScheme, String> secrets = new LinkedHashMap<>();
    private final Map<SecurityScheme, String> variables = new LinkedHashMap<>();

    Credentials(List<SecurityScheme> schemes) {
        this.schemes = List.copyOf(schemes);
    }

    /** A copy that has a secret from the environment for each scheme that has none set. */
    Credentials with(Function<String, @Nullable String> environment) {
        Credentials copy = new Credentials(schemes);
        copy.secrets.putAll(secrets);
        for (SecurityScheme scheme : schemes) {
            String secret = scheme.variable() == null ? null : environment.apply(scheme.variable());
            if (secret != null && !secrets.containsKey(scheme)) {
                check(scheme, secret, "the environment variable " + scheme.variable());
                copy.variables.put(scheme, secret);
            }
        }
        return copy;
    }

    boolean isEmpty() {
        return secrets.isEmpty() && variables.isEmpty();
    }

    void set(String name, String secret) {
        SecurityScheme scheme = schemes.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no security scheme is named '" + name + "'; there are " + names(schemes.stream())));
        check(scheme, secret, "the secret of " + name);
        secrets.put(scheme, secret);
    }

    /** OkHttp would refuse most of it as well, but with the secret in the message. */
    private static void check(SecurityScheme scheme, String secret, String source) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(source + " is blank");
        }
        boolean isLogin = scheme.kind() == SecurityScheme.Kind.BASIC;
        if (!secret.chars().allMatch(c -> isLogin ? !Character.isISOControl(c) : c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(source
                    + " holds a blank, a line break or another character that no key has; take care how it was read");
        }
    }

    /** Adds the credential of the first of the schemes that has one; one that was set goes before one of the environment. */
    Request apply(Request request, String operation, List<String> names) {
        Map.Entry<SecurityScheme, String> credential =
                first(secrets, names).or(() -> first(variables, names)).orElseThrow(() -> missing(operation, names));
        return credential.getKey().apply(request, credential.getValue());
    }

    private static Optional<Map.Entry<SecurityScheme, String>> first(
            Map<SecurityScheme, String> secrets, List<String> names) {
        return names.stream()
                .flatMap(name -> secrets.entrySet().stream()
                        .filter(entry -> entry.getKey().name().equals(name)))
                .findFirst();
    }

    MissingCredentialException missing(String who) {
        return missing(who, schemes.stream().map(SecurityScheme::name).toList());
    }

    private MissingCredentialException missing(String who, List<String> names) {
        String settings = names.stream().map(name -> name + "(…)").collect(Collectors.joining(" or "));
        String variables = names.stream()
                .flatMap(name -> schemes.stream().filter(scheme -> scheme.name().equals(name)))
                .map(SecurityScheme::variable)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" or "));
        return new MissingCredentialException(
                who + " needs a credential, and none is set: set " + settings + " on the client's builder"
                        + (variables.isEmpty() ? "" : ", or the environment variable " + variables));
    }

    private static String names(Stream<SecurityScheme> schemes) {
        return schemes.map(SecurityScheme::name).toList().toString();
    }

    @Override
    public String toString() {
        return "Credentials" + names(Stream.concat(secrets.keySet().stream(), variables.keySet().stream()));
    }
}
