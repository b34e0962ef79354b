package dev.proofsheet.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending a request again on its own account.
 *
 * <p>OkHttp 5.5 answers 503 with {@code Retry-After: 0} by sending the request once more, whatever it is told about
 * retries; the second submit of a job is a second bill. So the header goes by another name while OkHttp looks at the
 * response, and has its own name again when the caller sees it.
 */
final class RetryAfterShield {
    private static final String HEADER = "Retry-After";
    private static final String HIDDEN = "Proofsheet-Hidden-Retry-After";

    private RetryAfterShield() {}

    static Response hide(Interceptor.Chain chain) throws IOException {
        return rename(chain.proceed(chain.request()), HEADER, HIDDEN);
    }

    static Response show(Interceptor.Chain chain) throws IOException {
        return rename(chain.proceed(chain.request()), HIDDEN, HEADER);
    }

    private static Response rename(Response response, String from, String to) {
        String value = response.header(from);
        return value == null
                ? response
                : response.newBuilder().removeHeader(from).header(to, value).build();
    }
}
