package dev.proofsheet.client.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Resolves names on a thread of its own, because the system's resolver knows neither deadlines nor interrupts. */
final class DeadlineDns implements Dns {
    private static final ThreadLocal<@Nullable CallTag> CURRENT = new ThreadLocal<>();

    private final Dns resolver;

    DeadlineDns(Dns resolver) {
        this.resolver = resolver;
    }

    interface Exchange {
        Response proceed() throws IOException;
    }

    /** Runs an exchange whose names are to be resolved within the deadline of its call. */
    static Response within(CallTag tag, Exchange exchange) throws IOException {
        CallTag outer = CURRENT.get();
        CURRENT.set(tag);
        try {
            return exchange.proceed();
        } finally {
            CURRENT.set(outer);
        }
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        CallTag tag = CURRENT.get();
        if (tag == null) {
            return resolver.lookup(hostname);
        }
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> resolver.lookup(hostname));
        DaemonThreads.CALLS.execute(lookup);
        try {
            return lookup.get(Math.max(0, tag.deadline() - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(hostname, new InterruptedIOException("interrupted"));
        } catch (TimeoutException e) {
            throw failed(hostname, new InterruptedIOException("timeout"));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof UnknownHostException unknown) {
                throw unknown;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw failed(hostname, cause);
        } finally {
            lookup.cancel(true);
        }
    }

    /** OkHttp names the resolver where it finds no address. */
    @Override
    public String toString() {
        return resolver.toString();
    }

    private static UnknownHostException failed(String hostname, @Nullable Throwable cause) {
        UnknownHostException failure = new UnknownHostException(hostname + " could not be resolved");
        failure.initCause(cause);
        return failure;
    }
}
