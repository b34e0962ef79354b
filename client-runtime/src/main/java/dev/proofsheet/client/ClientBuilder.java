package dev.proofsheet.client;

import java.util.List;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/**
 * What the builders of all clients share. Not safe for use by several threads; the clients are.
 *
 * @param <C> the client
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<C, B extends ClientBuilder<C, B>> {
    private final Credentials credentials;
    private HttpUrl baseUrl;

    protected ClientBuilder(String baseUrl, List<SecurityScheme> schemes) {
        this.baseUrl = parse(baseUrl);
        this.credentials = new Credentials(schemes);
    }

    /** Sets where the API stands, with the path that leads to it, in place of the spec's server. */
    public final B baseUrl(String baseUrl) {
        this.baseUrl = parse(baseUrl);
        return self();
    }

    /**
     * Sets the secret of a security scheme.
     *
     * @param scheme the scheme's name in the spec
     * @param secret the key or token, or {@code user:password} for basic authentication
     */
    public final B credential(String scheme, String secret) {
        credentials.set(scheme, secret);
        return self();
    }

    /** Builds the client. */
    public final C build() {
        return create(Transport.create(baseUrl, credentials.copy()));
    }

    /** Makes the client that calls the API by way of the given Retrofit. */
    protected abstract C create(Retrofit retrofit);

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }

    private static HttpUrl parse(String text) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no base URL; it is http or https, a host and a path, without query or fragment");
        }
        // Retrofit drops the last segment of a path that does not end in a slash.
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }
}
