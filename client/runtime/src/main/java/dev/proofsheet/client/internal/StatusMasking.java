package dev.proofsheet.client.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending a request again because of its response.
 *
 * <p>OkHttp sends a request again after some responses, whatever its settings are: 503 with {@code Retry-After: 0}, 421 on
 * a connection that serves two hosts, 407 with an authenticator for proxies. A second submit is a second charge. So no error
 * status is shown to the part of OkHttp that decides this, which is between a client's network interceptors and its others.
 */
final class StatusMasking {
    /** A status that means nothing to OkHttp. */
    private static final int MASK = 599;

    private StatusMasking() {}

    /** The outermost network interceptor. */
    static Response hide(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean isHarmless = response.code() < 300 || response.code() == 304;
        if (isHarmless) {
            return response;
        }
        CallTag.of(chain.request()).hideStatus(response.code());
        return response.newBuilder().code(MASK).build();
    }

    /** The innermost of the other interceptors. */
    static Response show(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        int hidden = CallTag.of(chain.request()).hiddenStatus();
        return hidden == 0 ? response : response.newBuilder().code(hidden).build();
    }
}
