package dev.proofsheet.client.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * How a credential travels, as the spec describes it. It holds no secret.
 *
 * @param name the scheme's name in the spec
 * @param kind where the credential goes
 * @param parameter the name of the header or of the query parameter
 * @param variables the environment variables that can hold the secret, the first that is set counts
 */
public record SecurityScheme(String name, Kind kind, String parameter, List<String> variables) {

    /** Creates one; the list is copied. */
    public SecurityScheme {
        variables = List.copyOf(variables);
    }

    /** The places where a credential can go. */
    public enum Kind {
        /** A header of its own. */
        HEADER,
        /** A query parameter. */
        QUERY,
        /** The header {@code Authorization}, as a bearer token. */
        BEARER,
        /** The header {@code Authorization}, as {@code user:password} in Base64. */
        BASIC
    }

    private static final String AUTHORIZATION = "Authorization";

    /** A key in a header of its own. */
    public static SecurityScheme header(String name, String header) {
        return new SecurityScheme(name, Kind.HEADER, header, List.of());
    }

    /** A key in a query parameter. */
    public static SecurityScheme query(String name, String parameter) {
        return new SecurityScheme(name, Kind.QUERY, parameter, List.of());
    }

    /** A bearer token. */
    public static SecurityScheme bearer(String name) {
        return new SecurityScheme(name, Kind.BEARER, AUTHORIZATION, List.of());
    }

    /** Basic authentication; its secret is {@code user:password}. */
    public static SecurityScheme basic(String name) {
        return new SecurityScheme(name, Kind.BASIC, AUTHORIZATION, List.of());
    }

    /** The same scheme, whose secret can be in one of these environment variables. */
    public SecurityScheme orFrom(String... variables) {
        return new SecurityScheme(name, kind, parameter, List.of(variables));
    }

    /** Whether the credential goes into this header. */
    boolean isHeader(String header) {
        return kind != Kind.QUERY && parameter.equalsIgnoreCase(header);
    }

    void apply(Request.Builder request, HttpUrl url, String secret) {
        switch (kind) {
            case HEADER -> request.header(parameter, secret);
            case BEARER -> request.header(parameter, "Bearer " + secret);
            case BASIC -> request.header(parameter, "Basic " + base64(secret));
            case QUERY ->
                request.url(
                        url.newBuilder().setQueryParameter(parameter, secret).build());
        }
    }

    /** The secret as it stands in a request, in every form; empty if it does not carry this credential. */
    List<String> secrets(Request request) {
        String value = kind == Kind.QUERY ? request.url().queryParameter(parameter) : request.header(parameter);
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        return switch (kind) {
            case HEADER -> List.of(value);
            case BEARER -> List.of(value.substring(value.indexOf(' ') + 1));
            case BASIC -> loginForms(value);
            case QUERY -> List.of(value, encoded(value));
        };
    }

    private static List<String> loginForms(String value) {
        // Another scheme of the operation may have filled the header.
        if (!value.startsWith("Basic ")) {
            return List.of();
        }
        String login = value.substring("Basic ".length());
        return List.of(login, new String(Base64.getDecoder().decode(login), StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        HttpUrl url = HttpUrl.get("http://host/")
                .newBuilder()
                .addQueryParameter("q", value)
                .build();
        return Objects.requireNonNull(url.encodedQuery()).substring("q=".length());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
