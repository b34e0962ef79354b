package dev.proofsheet.client;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Goes along with a request, and carries what Retrofit has no way for: to the server the caller's own headers, and back the
 * head of an answer that could not be read.
 */
final class CallSlip {
    private volatile Headers headers = Headers.of();
    private volatile @Nullable Response answer;

    static Request attach(Request request) {
        return request.newBuilder().tag(CallSlip.class, new CallSlip()).build();
    }

    static Optional<CallSlip> of(Request request) {
        return Optional.ofNullable(request.tag(CallSlip.class));
    }

    static Response carry(Interceptor.Chain chain) throws IOException {
        CallSlip slip = chain.request().tag(CallSlip.class);
        if (slip == null) {
            return chain.proceed(chain.request());
        }
        Request.Builder request = chain.request().newBuilder();
        Headers headers = slip.headers;
        for (int index = 0; index < headers.size(); index++) {
            request.header(headers.name(index), headers.value(index));
        }
        Response response = chain.proceed(request.build());
        slip.answer = response;
        return response;
    }

    void send(Headers headers) {
        this.headers = headers;
    }

    /** Status and headers of the answer; its body is somebody else's. */
    Optional<Response> answer() {
        return Optional.ofNullable(answer);
    }
}
