package dev.proofsheet.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Takes no more of an error's body than a person could want: Retrofit holds the whole of it in memory. */
final class ErrorBodies {
    private static final long LONGEST = 1 << 20;

    private ErrorBodies() {}

    static Response limit(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful()) {
            return response;
        }
        try (response) {
            return response.newBuilder().body(response.peekBody(LONGEST)).build();
        }
    }
}
