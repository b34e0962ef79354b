package dev.proofsheet.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * How a credential travels, as the spec describes it. It holds no secret.
 *
 * @param name the scheme's name in the spec
 * @param kind where the credential goes
 * @param parameter the name of the header or of the query parameter
 * @param variable the environment variable that is read where no secret is set; null where there is none
 */
public record SecurityScheme(
        String name, Kind kind, String parameter, @Nullable String variable) {

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
        return new SecurityScheme(name, Kind.HEADER, header, null);
    }

    /** A key in a query parameter. */
    public static SecurityScheme query(String name, String parameter) {
        return new SecurityScheme(name, Kind.QUERY, parameter, null);
    }

    /** A bearer token. */
    public static SecurityScheme bearer(String name) {
        return new SecurityScheme(name, Kind.BEARER, AUTHORIZATION, null);
    }

    /** Basic authentication; its secret is {@code user:password}. */
    public static SecurityScheme basic(String name) {
        return new SecurityScheme(name, Kind.BASIC, AUTHORIZATION, null);
    }

    /** The same scheme, whose secret is read from an environment variable where none is set. */
    public SecurityScheme orFrom(String variable) {
        return new SecurityScheme(name, kind, parameter, variable);
    }

    Request apply(Request request, String secret) {
        return switch (kind) {
            case HEADER -> withHeader(request, secret);
            case BEARER -> withHeader(request, "Bearer " + secret);
            case BASIC -> withHeader(request, "Basic " + base64(secret));
            case QUERY -> withQuery(request, secret);
        };
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

    private Request withHeader(Request request, String value) {
        return request.newBuilder().header(parameter, value).build();
    }

    private Request withQuery(Request request, String value) {
        HttpUrl url =
                request.url().newBuilder().setQueryParameter(parameter, value).build();
        return request.newBuilder().url(url).build();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
