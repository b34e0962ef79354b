package dev.proofsheet.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tells the provider which client calls, made from which spec; a caller's own {@code User-Agent} stays. */
record UserAgent(String text) implements Interceptor {
    private static final String HEADER = "User-Agent";
    private static final int SHORT = 12;

    /** The version is what the build wrote into the client's jar; its classes outside of a jar have none. */
    static UserAgent of(ApiDescription api) {
        return of(api, api.api().getPackage().getImplementationVersion());
    }

    static UserAgent of(ApiDescription api, @Nullable String version) {
        String spec =
                api.specSha256().substring(0, Math.min(SHORT, api.specSha256().length()));
        return new UserAgent("proofsheet-" + api.provider() + (version == null ? "" : "/" + version) + " (spec sha256:"
                + spec + "; java " + System.getProperty("java.version") + ")");
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        return chain.proceed(
                request.header(HEADER) != null
                        ? request
                        : request.newBuilder().header(HEADER, text).build());
    }
}
