package dev.proofsheet.client;

import java.util.List;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import retrofit2.Invocation;

/**
 * Gives each call the credential that its operation names, and no other.
 *
 * <p>A credential leaves only to the origin of the base URL. It is added before the call begins rather than by an
 * interceptor, so that a missing one reaches the caller as the exception that it is, in blocking and in asynchronous calls.
 */
final class SecuredCalls implements Call.Factory {
    private final Call.Factory calls;
    private final HttpUrl baseUrl;
    private final Credentials credentials;

    SecuredCalls(Call.Factory calls, HttpUrl baseUrl, Credentials credentials) {
        this.calls = calls;
        this.baseUrl = baseUrl;
        this.credentials = credentials;
    }

    @Override
    public Call newCall(Request request) {
        return calls.newCall(CallSlip.attach(secure(request)));
    }

    private Request secure(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        if (invocation == null || !isOwnOrigin(request.url())) {
            return request;
        }
        Secured secured = invocation.method().getAnnotation(Secured.class);
        if (secured == null || secured.value().length == 0) {
            return request;
        }
        return credentials.apply(request, invocation.method().getName(), List.of(secured.value()));
    }

    private boolean isOwnOrigin(HttpUrl url) {
        return url.scheme().equals(baseUrl.scheme())
                && url.host().equals(baseUrl.host())
                && url.port() == baseUrl.port();
    }
}
