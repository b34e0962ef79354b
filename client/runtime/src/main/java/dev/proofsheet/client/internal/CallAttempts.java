package dev.proofsheet.client.internal;

import com.fasterxml.jackson.core.JacksonException;
import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallInterruptedException;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.ClientListener.AttemptEnded;
import dev.proofsheet.client.ClientListener.CallEnded;
import dev.proofsheet.client.ClientListener.CallStarted;
import dev.proofsheet.client.ClientListener.RetryPlanned;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.Headers;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.ProofsheetException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** One call as the user sees it, with all attempts that it takes. Used by one thread at a time, except for {@link #cancel}. */
final class CallAttempts<T> {
    private final Call<T> first;
    private final PreparedCall prepared;
    private final CallSettings settings;
    private final RetryPolicy policy;
    private final long start;
    private final long deadline;
    private volatile Request request;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile Delivery delivery = Delivery.NOT_SENT;
    private volatile Call<T> current;
    private volatile boolean cancelled;

    /** Prepares the first attempt, which finds out whether the request can be made at all. */
    CallAttempts(Call<T> call, CallOptions options, @Nullable String jobId, CallSettings settings) {
        this.request = call.request();
        this.prepared = PreparedCall.of(request, options, jobId, settings.schemes());
        this.first = call;
        this.current = call;
        this.settings = settings;
        this.policy = new RetryPolicy(settings.time());
        this.start = settings.time().nanoTime();
        this.deadline = start + prepared.callTimeout();
        settings.listener().call(listener -> listener.callStarted(new CallStarted(info(null))));
    }

    boolean isRead() {
        return CallTag.of(request).operation().mayRepeat();
    }

    Duration callTimeout() {
        return Duration.ofNanos(prepared.callTimeout());
    }

    /** Makes the next attempt on this thread. Throws what the call fails with, unless it may be sent again. */
    ApiResponse<T> attempt() {
        attempts.incrementAndGet();
        long begin = settings.time().nanoTime();
        long limit = Math.min(prepared.attemptTimeout(), deadline - begin);
        try {
            if (limit <= 0) {
                throw timeout(info(null), null);
            }
            Response<T> response = exchange(limit);
            CallTag tag = CallTag.of(request);
            if (!response.isSuccessful()) {
                throw refusal(tag, null);
            }
            if (response.body() == null && tag.operation().hasBody()) {
                throw unreadable(tag, "it has no body", null);
            }
            CallInfo call = info(tag);
            if (call.jobId().isEmpty() && tag.operation().jobId().isPresent() && tag.isWhole()) {
                throw unreadable(
                        tag, "it has no job id at " + tag.operation().jobId().get(), null);
            }
            tag.release();
            tell(begin, call, response.code(), null);
            return ApiResponse.builder(response.body())
                    .statusCode(response.code())
                    .headers(tag.responseHeaders())
                    .call(call)
                    .build();
        } catch (Throwable failure) {
            CallTag tag = CallTag.of(request);
            Throwable explained = explain(tag, failure);
            tell(begin, info(tag), tag.status(), explained);
            throw Failures.unchecked(explained);
        }
    }

    private Response<T> exchange(long limit) throws IOException {
        Response<T> response = null;
        while (response == null) {
            response = exchangeUnlessStale(limit);
        }
        return response;
    }

    /** Null if the pooled connection was stale: nothing was sent, and the pool has one connection less. */
    private @Nullable Response<T> exchangeUnlessStale(long limit) throws IOException {
        Call<T> call = first.isExecuted() ? first.clone() : first;
        request = call.request();
        current = call;
        call.timeout().timeout(limit, TimeUnit.NANOSECONDS);
        CallTag tag = CallTag.of(request);
        tag.prepare(prepared.headers(), System.nanoTime() + limit);
        if (cancelled) {
            call.cancel();
        }
        try {
            return call.execute();
        } catch (StaleConnectionException e) {
            return null;
        } finally {
            delivery = furthest(tag);
        }
    }

    /** The delivery of this attempt, or of one before that got further. */
    private Delivery furthest(CallTag tag) {
        Delivery reached = tag.delivery();
        return reached.compareTo(delivery) > 0 ? reached : delivery;
    }

    /** The pause before the next attempt; empty if the call has failed for good. */
    Optional<Duration> pause(Throwable failure) {
        boolean passing = RetryPolicy.isPassing(failure)
                && (prepared.mayRepeat() || (delivery == Delivery.NOT_SENT && RetryPolicy.isUnsent(failure)));
        if (!passing || attempts.get() > prepared.maxRetries() || cancelled) {
            return Optional.empty();
        }
        Headers headers = failure instanceof ApiException refusal ? refusal.headers() : Headers.of();
        Duration pause = policy.pause(attempts.get(), headers);
        if (settings.time().nanoTime() + pause.toNanos() >= deadline) {
            return Optional.empty();
        }
        RetryPlanned event = new RetryPlanned(info(null), pause, failure);
        settings.listener().call(listener -> listener.retryPlanned(event));
        return Optional.of(pause);
    }

    /** Ends the attempt that is under way; there will be no other. */
    void cancel() {
        cancelled = true;
        current.cancel();
    }

    void ended(@Nullable Throwable failure) {
        Duration duration = Duration.ofNanos(settings.time().nanoTime() - start);
        CallInfo call = ProofsheetException.find(failure)
                .flatMap(ProofsheetException::call)
                .orElseGet(() -> info(null));
        settings.listener().call(listener -> listener.callEnded(new CallEnded(call, duration, failure)));
    }

    CallInterruptedException interrupted(@Nullable Throwable cause) {
        return interrupted(info(null), cause);
    }

    private CallInterruptedException interrupted(CallInfo call, @Nullable Throwable cause) {
        return new CallInterruptedException(
                prepared.name() + " was cancelled because its thread was interrupted", call, cause);
    }

    /** What the call fails with when its time is over, also while an attempt goes on. */
    ProofsheetException timedOut() {
        CallTag tag = CallTag.of(request);
        return tag.isRefused() ? refusal(tag, null) : timeout(info(tag), null);
    }

    private void tell(long begin, CallInfo call, int status, @Nullable Throwable failure) {
        Duration duration = Duration.ofNanos(settings.time().nanoTime() - begin);
        settings.listener().call(listener -> listener.attemptEnded(new AttemptEnded(call, duration, status, failure)));
    }

    private Throwable explain(CallTag tag, Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof ProofsheetException || failure instanceof Error) {
            return failure;
        }
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(info(tag), redaction().cause(failure));
        }
        if (tag.isRefused()) {
            return refusal(tag, failure);
        }
        IOException broken = broken(failure);
        if (broken != null && !(broken instanceof ResponseTooLargeException)) {
            return isTimeout(broken) ? timeout(info(tag), broken) : lost(tag, broken);
        }
        if (tag.hasResponse()) {
            return unreadable(tag, redaction().reason(failure), failure);
        }
        // OkHttp refuses a status below zero so, and what an interceptor throws must not hide that the request was
        // sent.
        return tag.delivery() == Delivery.NOT_SENT ? failure : lost(tag, failure);
    }

    private NetworkException lost(CallTag tag, Throwable cause) {
        CallInfo call = info(tag);
        Redaction redaction = redaction();
        return new NetworkException(
                prepared.name() + " failed: " + redaction.reason(cause) + outlook(call), call, redaction.cause(cause));
    }

    /** Jackson's faults are {@code IOException}s too, and can contain one of the connection that broke while it was reading. */
    private static @Nullable IOException broken(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        return failure instanceof IOException broken && !(failure instanceof JacksonException)
                ? broken
                : broken(failure.getCause());
    }

    /** OkHttp's form of it, which is also that of {@link DeadlineDns}. */
    private static boolean isTimeout(Throwable failure) {
        Throwable cause = failure instanceof java.net.UnknownHostException ? failure.getCause() : failure;
        return cause instanceof InterruptedIOException && "timeout".equals(cause.getMessage());
    }

    private CallTimeoutException timeout(CallInfo call, @Nullable Throwable cause) {
        boolean isWhole = settings.time().nanoTime() - deadline >= 0;
        String limit = isWhole
                ? "the call timeout of " + Duration.ofNanos(prepared.callTimeout())
                : "the attempt timeout of " + Duration.ofNanos(prepared.attemptTimeout());
        return new CallTimeoutException(
                prepared.name() + " did not complete within " + limit + outlook(call),
                call,
                cause == null ? null : redaction().cause(cause));
    }

    private static String outlook(CallInfo call) {
        return call.delivery() == Delivery.NOT_SENT
                ? "; the request was not sent"
                : "; the request may have been processed";
    }

    private ApiException refusal(CallTag tag, @Nullable Throwable cause) {
        Redaction redaction = redaction();
        return ApiException.builder(tag.status())
                .headers(redaction.withoutSecrets(tag.responseHeaders()))
                .body(redaction.withoutSecrets(tag.bodyText()))
                .call(info(tag))
                .cause(cause == null ? null : redaction.cause(cause))
                .build();
    }

    private DecodingException unreadable(CallTag tag, String reason, @Nullable Throwable cause) {
        CallInfo call = info(tag);
        Redaction redaction = redaction();
        ApiResponse<String> response = ApiResponse.builder(redaction.withoutSecrets(tag.bodyText()))
                .statusCode(tag.status())
                .headers(redaction.withoutSecrets(tag.responseHeaders()))
                .call(call)
                .build();
        String job = call.jobId()
                .map(id -> "; it concerns the job " + redaction.text(id))
                .orElse("");
        return new DecodingException(
                prepared.name() + ": the response with status " + tag.status() + " cannot be read: " + reason + job,
                call,
                response,
                cause == null ? null : redaction.cause(cause));
    }

    private Redaction redaction() {
        return Redaction.of(request, settings.schemes());
    }

    /** What is known of the call, and of the response of an attempt. */
    private CallInfo info(@Nullable CallTag tag) {
        CallInfo.Builder call =
                prepared.info(request).attempts(attempts.get()).delivery(tag == null ? delivery : furthest(tag));
        if (tag != null && tag.hasResponse()) {
            RequestIds.find(tag.responseHeaders())
                    .ifPresent(id -> call.requestId(redaction().text(id)));
            tag.operation()
                    .jobId()
                    .flatMap(place -> JobIds.find(tag.body(), place))
                    .ifPresent(call::jobId);
        }
        return call.build();
    }
}
