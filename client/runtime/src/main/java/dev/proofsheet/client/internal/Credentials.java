package dev.proofsheet.client.internal;

import dev.proofsheet.client.CredentialSource;
import dev.proofsheet.client.MissingCredentialException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The secrets that were set, by the schemes of the spec. Nothing of it prints a secret. */
public final class Credentials {
    private final List<SecurityScheme> schemes;
    private final Map<SecurityScheme, CredentialSource> secrets = new LinkedHashMap<>();
    private final Map<SecurityScheme, CredentialSource> variables = new LinkedHashMap<>();

    /** None yet, for these schemes. */
    public Credentials(List<SecurityScheme> schemes) {
        this.schemes = List.copyOf(schemes);
    }

    /** A copy that later changes of the builder do not reach. */
    public Credentials copy() {
        Credentials copy = new Credentials(schemes);
        copy.secrets.putAll(secrets);
        copy.variables.putAll(variables);
        return copy;
    }

    /** Takes a secret from the environment for each scheme that has one there; one that is set goes before it. */
    public void readFrom(Function<String, @Nullable String> environment) {
        for (SecurityScheme scheme : schemes) {
            for (String variable : scheme.variables()) {
                String secret = environment.apply(variable);
                if (secret != null && !variables.containsKey(scheme)) {
                    check(scheme, secret, "the environment variable " + variable);
                    variables.put(scheme, () -> secret);
                }
            }
        }
    }

    /** Whether there is none at all. */
    public boolean isEmpty() {
        return secrets.isEmpty() && variables.isEmpty();
    }

    /** Sets a secret that does not change. */
    public void set(String name, String secret) {
        check(scheme(name), secret, "the secret of " + name);
        set(name, () -> secret);
    }

    /** Sets where a secret comes from. */
    public void set(String name, CredentialSource source) {
        secrets.put(scheme(name), source);
    }

    private SecurityScheme scheme(String name) {
        return schemes.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown security scheme '" + name + "'; the client has " + names(schemes.stream())));
    }

    /** OkHttp would refuse most of it as well, but with the secret in the message. */
    private static void check(SecurityScheme scheme, String secret, String source) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(source + " is blank");
        }
        if (!isSendable(secret, scheme.kind() == SecurityScheme.Kind.BASIC)) {
            throw new IllegalArgumentException(
                    source + " contains a blank, a line break or another character that a key must not contain");
        }
    }

    private static boolean isSendable(String secret, boolean isLogin) {
        for (int index = 0; index < secret.length(); index++) {
            char c = secret.charAt(index);
            if (isLogin ? Character.isISOControl(c) : c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Adds the credential of the first of the operation's schemes that has one; one that was set goes first. */
    void apply(Request.Builder request, HttpUrl url, Operation operation) {
        if (!apply(secrets, request, url, operation) && !apply(variables, request, url, operation)) {
            throw missing(operation.id(), operation.schemes());
        }
    }

    private static boolean apply(
            Map<SecurityScheme, CredentialSource> secrets, Request.Builder request, HttpUrl url, Operation operation) {
        for (String name : operation.schemes()) {
            for (Map.Entry<SecurityScheme, CredentialSource> entry : secrets.entrySet()) {
                SecurityScheme scheme = entry.getKey();
                if (scheme.name().equals(name)) {
                    String secret = entry.getValue().get();
                    if (secret == null) {
                        throw new MissingCredentialException("the source of the secret of " + name + " returned null");
                    }
                    check(scheme, secret, "the secret of " + name);
                    scheme.apply(request, url, secret);
                    return true;
                }
            }
        }
        return false;
    }

    /** Says that there is none. */
    public MissingCredentialException missing(String who) {
        return missing(who, schemes.stream().map(SecurityScheme::name).toList());
    }

    private MissingCredentialException missing(String who, List<String> names) {
        String settings = names.stream().map(name -> name + "(…)").collect(Collectors.joining(" or "));
        String variables = names.stream()
                .flatMap(name -> schemes.stream().filter(scheme -> scheme.name().equals(name)))
                .flatMap(scheme -> scheme.variables().stream())
                .collect(Collectors.joining(" or "));
        return new MissingCredentialException(
                who + " needs a credential, and none is set: set " + settings + " on the client's builder"
                        + (variables.isEmpty() ? "" : ", or fromEnv() with the environment variable " + variables));
    }

    private static String names(Stream<SecurityScheme> schemes) {
        return schemes.map(SecurityScheme::name).toList().toString();
    }

    @Override
    public String toString() {
        return "Credentials" + names(Stream.concat(secrets.keySet().stream(), variables.keySet().stream()));
    }
}
