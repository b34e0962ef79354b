package dev.proofsheet.client.internal;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Gives each call the credential that its operation requires, and no other.
 *
 * <p>A credential leaves only to the origin of the base URL. It is added before the call begins rather than by an
 * interceptor, so that a missing one reaches the caller as the exception that it is.
 */
final class SecuredCalls implements Call.Factory {
    private final Call.Factory calls;
    private final HttpUrl baseUrl;
    private final Credentials credentials;
    private final String userAgent;

    SecuredCalls(Call.Factory calls, HttpUrl baseUrl, Credentials credentials, String userAgent) {
        this.calls = calls;
        this.baseUrl = baseUrl;
        this.credentials = credentials;
        this.userAgent = userAgent;
    }

    @Override
    public Call newCall(Request request) {
        Operation operation = Operation.of(request);
        Request.Builder secured = request.newBuilder().header("User-Agent", userAgent);
        CallTag.attach(secured, operation);
        if (!operation.schemes().isEmpty() && isOwnOrigin(request.url())) {
            credentials.apply(secured, request.url(), operation);
        }
        return calls.newCall(secured.build());
    }

    private boolean isOwnOrigin(HttpUrl url) {
        return url.scheme().equals(baseUrl.scheme())
                && url.host().equals(baseUrl.host())
                && url.port() == baseUrl.port();
    }
}
