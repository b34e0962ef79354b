package dev.proofsheet.client;

import dev.proofsheet.logging.CallLog;
import dev.proofsheet.logging.LogLevel;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * What the builders of all clients share. Not safe for use by several threads; the clients are.
 *
 * @param <C> the client
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<C, B extends ClientBuilder<C, B>> {
    private final ApiDescription api;
    private final Credentials credentials;
    private HttpUrl baseUrl;
    private Duration timeout = Transport.TIMEOUT;
    private int retries = Retries.DEFAULT;
    private @Nullable OkHttpClient http;
    private CallLog log = CallLog.SILENT;
    private ClientListener listener = new ClientListener() {};
    private Function<String, @Nullable String> environment = System::getenv;

    protected ClientBuilder(ApiDescription api) {
        this.api = api;
        this.baseUrl = parse(api.baseUrl());
        this.credentials = new Credentials(api.schemes());
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

    /**
     * Sends the calls by way of a client of the user's own: its connections, dispatcher, proxy, TLS, DNS, interceptors and
     * connect timeout.
     *
     * <p>What would send a paid request twice or take a key elsewhere is not used: its repeating of failed connections, its
     * redirects, its authenticator and its cache. Nor are its timeouts for reading and for the whole call, in whose place is
     * that of {@link #timeout}. An interceptor that sends a request twice by itself is the user's to answer for. It stays
     * the user's to close; its dispatcher decides how many calls are under way, which are five to a host in OkHttp.
     */
    public final B httpClient(OkHttpClient http) {
        this.http = http;
        return self();
    }

    /** Logs to the system's logger {@code dev.proofsheet.client}, at its level {@code INFO}. */
    public final B logging(LogLevel level) {
        return logging(level, CallLog::toSystemLogger);
    }

    /** Logs each request and each reply as one text, without credentials and without the queries of signed URLs. */
    public final B logging(LogLevel level, Consumer<String> log) {
        this.log = new CallLog(level, log, parameters(false), parameters(true));
        return self();
    }

    /** Sets how long an attempt may take, from the first byte sent to the last byte received; five minutes if it is not set. */
    public final B timeout(Duration timeout) {
        this.timeout = CallOptions.checked(timeout);
        return self();
    }

    /** Sets how often a call may be sent again after its first attempt, if it is one that may be; twice if it is not set. */
    public final B retries(int retries) {
        this.retries = CallOptions.checked(retries);
        return self();
    }

    /** Sets who hears what happens to the calls. Without one, only states that the spec does not know are logged. */
    public final B listener(ClientListener listener) {
        this.listener = listener;
        return self();
    }

    /** For tests, which have an environment of their own. */
    final B environment(Function<String, @Nullable String> environment) {
        this.environment = environment;
        return self();
    }

    /**
     * Builds the client. A credential that was not set is read from its environment variable.
     *
     * @throws MissingCredentialException if there is no credential, and no operation does without
     * @throws IllegalArgumentException if an environment variable holds what can be no credential
     */
    public final C build() {
        Credentials complete = credentials.with(environment);
        if (complete.isEmpty() && api.needsCredential()) {
            throw complete.missing("the client");
        }
        OkHttpClient http = this.http == null ? Transport.standard() : this.http;
        return create(
                Transport.create(baseUrl, complete, Transport.client(http, timeout, UserAgent.of(api), log)),
                new Sender(Retries.standard(), retries, api.schemes()).with(listener));
    }

    /** Makes the client that calls the API by way of the given Retrofit, and sends its calls by way of the given sender. */
    protected abstract C create(Retrofit retrofit, Sender sender);

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }

    private List<String> parameters(boolean inQuery) {
        return api.schemes().stream()
                .filter(scheme -> (scheme.kind() == SecurityScheme.Kind.QUERY) == inQuery)
                .map(SecurityScheme::parameter)
                .toList();
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
