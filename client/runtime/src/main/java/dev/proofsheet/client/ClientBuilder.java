package dev.proofsheet.client;

import dev.proofsheet.client.internal.ApiDescription;
import dev.proofsheet.client.internal.ClientRuntime;
import dev.proofsheet.client.internal.Completions;
import dev.proofsheet.client.internal.Credentials;
import dev.proofsheet.client.internal.ListenerNotifier;
import dev.proofsheet.client.internal.Redaction;
import dev.proofsheet.client.internal.RetryPolicy;
import dev.proofsheet.client.internal.SecurityScheme;
import dev.proofsheet.logging.LogLevel;
import dev.proofsheet.logging.internal.CallLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all clients share. Not safe for use by several threads; the clients are.
 *
 * @param <C> the client
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<C, B extends ClientBuilder<C, B>> {
    /** Four images of eight megapixels as PNG with four channels in Base64, which no compression makes smaller. */
    private static final long MAX_RESPONSE_BYTES = 192L << 20;

    /** OkHttp would drop what does not belong there. */
    private static final Pattern BASE_URL = Pattern.compile("(?i)https?://[^\\s/?#\\\\][^\\s?#\\\\]*");

    private final ApiDescription api;
    private final Credentials credentials;
    private HttpUrl baseUrl;
    private CallOptions options = CallOptions.defaults()
            // A synchronous generation responds when its images are ready, which takes minutes.
            .attemptTimeout(Duration.ofMinutes(5))
            .callTimeout(Duration.ofMinutes(10))
            .maxRetries(RetryPolicy.DEFAULT_MAX_RETRIES);
    private long maxResponseBytes = MAX_RESPONSE_BYTES;
    private @Nullable OkHttpClient http;
    private @Nullable Executor executor;
    private @Nullable CallLog log;
    private @Nullable ClientListener listener;
    private Function<String, @Nullable String> environment = System::getenv;

    /** Creates a builder with the defaults, for the API of a generated client. */
    protected ClientBuilder(ApiDescription api) {
        this.api = api;
        this.baseUrl = parse(api.baseUrl());
        this.credentials = new Credentials(api.schemes());
    }

    /**
     * Sets where the API is, with the path that leads to it, in place of the spec's server.
     *
     * @throws IllegalArgumentException if it is not a URL of http or https without user information, query and fragment
     */
    public final B baseUrl(String baseUrl) {
        this.baseUrl = parse(baseUrl);
        return self();
    }

    /**
     * Sets the secret of a security scheme.
     *
     * @param scheme the scheme's name in the spec
     * @param secret the key or token, or {@code user:password} for basic authentication
     * @throws IllegalArgumentException if there is no such scheme, or the secret contains what a header must not contain
     */
    public final B credential(String scheme, String secret) {
        credentials.set(scheme, secret);
        return self();
    }

    /**
     * Sets where the secret of a security scheme comes from; asked at each attempt.
     *
     * @param scheme the scheme's name in the spec
     * @throws IllegalArgumentException if there is no such scheme
     */
    public final B credential(String scheme, CredentialSource source) {
        credentials.set(scheme, source);
        return self();
    }

    /**
     * Reads the secrets from the environment variables that the setters name; one that is set goes before them. Nothing else is
     * read from the environment.
     *
     * @throws IllegalArgumentException if a variable contains what cannot be a credential
     */
    public final B fromEnv() {
        credentials.readFrom(environment);
        return self();
    }

    /**
     * Sends the calls by way of a client of the user's own: its connections, proxy, TLS, DNS, cookies, interceptors and
     * connect timeout.
     *
     * <p>What would send a paid request twice or take a key elsewhere is not used: its retries of failed connections, its
     * redirects, its authenticator and its cache; its authenticator for proxies is used for tunnels alone. Its other
     * timeouts and its dispatcher are not used either. Interceptors run on the caller's thread in a blocking call. One that
     * sends a request twice, or that ignores interrupts and cancellation, is the user's to answer for. The client stays the
     * user's to close.
     */
    public final B httpClient(OkHttpClient http) {
        this.http = http;
        return self();
    }

    /** Logs to the system's logger {@code dev.proofsheet.client}, at its level {@code INFO}. */
    public final B logging(LogLevel level) {
        return logging(level, CallLog::toSystemLogger);
    }

    /** Logs each request and each response as one text, without credentials and without the queries of signed URLs. */
    public final B logging(LogLevel level, Consumer<String> log) {
        this.log = level == LogLevel.NONE ? null : new CallLog(level, log, parameters(false), parameters(true));
        return self();
    }

    /**
     * Sets how long one attempt may take, from name resolution to the last byte of the response; five minutes if not set.
     *
     * @throws IllegalArgumentException if it is less than a millisecond
     */
    public final B attemptTimeout(Duration attemptTimeout) {
        options = options.attemptTimeout(attemptTimeout);
        return self();
    }

    /**
     * Sets how long a whole call may take, with time in queues, all attempts and the pauses between them; ten minutes if not
     * set.
     *
     * @throws IllegalArgumentException if it is less than a millisecond
     */
    public final B callTimeout(Duration callTimeout) {
        options = options.callTimeout(callTimeout);
        return self();
    }

    /**
     * Sets how often a call may be sent again after its first attempt, if it may be sent again at all; twice if not set.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public final B maxRetries(int maxRetries) {
        options = options.maxRetries(maxRetries);
        return self();
    }

    /**
     * Sets the size of the largest response that is read into memory, in bytes after decompression; 192 MiB if not set, which
     * is enough for four PNGs of eight megapixels in Base64. A larger one ends in a {@link DecodingException}.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public final B maxResponseBytes(long maxResponseBytes) {
        if (maxResponseBytes <= 0) {
            throw new IllegalArgumentException("maxResponseBytes must be positive, not " + maxResponseBytes);
        }
        this.maxResponseBytes = maxResponseBytes;
        return self();
    }

    /**
     * Sets where futures are completed, and with them the functions that depend on them; on daemon threads if not set. Where
     * it rejects a task, the future is completed on another thread.
     */
    public final B executor(Executor executor) {
        this.executor = executor;
        return self();
    }

    /** Sets who is told what happens to the calls. Without one, only what the spec does not declare is logged. */
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
     * Builds the client. Nothing is read from the environment here.
     *
     * @throws MissingCredentialException if there is no credential, and each operation requires one
     */
    public final C build() {
        if (credentials.isEmpty() && api.needsCredential()) {
            throw credentials.missing("the client");
        }
        return create(ClientRuntime.create(
                api,
                baseUrl,
                credentials.copy(),
                options,
                maxResponseBytes,
                http,
                log == null ? List.of() : List.of(log),
                new ListenerNotifier(listener),
                new Completions(executor)));
    }

    /** Creates the client on top of what it shares with others. */
    protected abstract C create(ClientRuntime runtime);

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
        HttpUrl url = BASE_URL.matcher(text).matches() ? HttpUrl.parse(text) : null;
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException("invalid base URL '" + Redaction.NONE.text(text)
                    + "': it must be http or https, a host and a path, without user information, query or fragment");
        }
        // Retrofit drops the last segment of a path that does not end in a slash.
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }
}
