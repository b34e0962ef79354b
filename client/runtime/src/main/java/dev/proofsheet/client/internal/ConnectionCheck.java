package dev.proofsheet.client.internal;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * The innermost network interceptor: looks whether an idle connection is still open, and notes that the request leaves.
 *
 * <p>OkHttp trusts a connection that was idle for less than ten seconds, and many servers close it earlier. A request that
 * is written to a closed connection may or may not have arrived, and a paid one can then not be sent again.
 */
final class ConnectionCheck implements Interceptor {
    /** The check takes a millisecond, which calls in close succession need not spend. */
    static final Duration TRUSTED = Duration.ofMillis(500);

    private final long trustedNanos;

    private final Map<Connection, Long> lastUses = Collections.synchronizedMap(new WeakHashMap<>());

    /** Trusts connections that were idle for no longer than this. */
    ConnectionCheck(Duration trusted) {
        this.trustedNanos = trusted.toNanos();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection != null && isHttp1(connection.protocol()) && mayBeStale(connection)) {
            requireOpen(connection.socket());
        }
        CallTag tag = CallTag.of(chain.request());
        tag.sent();
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            if (isRefusedStream(e)) {
                tag.refusedBeforeProcessing();
            }
            throw e;
        } finally {
            lastUses.put(connection, System.nanoTime());
        }
    }

    /** A connection of HTTP/2 has a thread that reads, and notices by itself. */
    private static boolean isHttp1(Protocol protocol) {
        return protocol == Protocol.HTTP_1_1 || protocol == Protocol.HTTP_1_0;
    }

    private boolean mayBeStale(Connection connection) {
        // A connection that was not used yet is new: no other client shares it, because each resolves names by itself.
        Long lastUse = lastUses.get(connection);
        return lastUse != null && System.nanoTime() - lastUse > trustedNanos;
    }

    /** Nothing is to be read from an idle connection, unless the server closed it or says why it is about to. */
    private static void requireOpen(Socket socket) throws IOException {
        int timeout = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            int unused = socket.getInputStream().read();
        } catch (SocketTimeoutException e) {
            return;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(timeout);
            }
        }
        throw new StaleConnectionException();
    }

    /** HTTP/2 promises that such a stream was not processed (RFC 9113, 8.7); OkHttp's class is not exported. */
    private static boolean isRefusedStream(IOException failure) {
        return switch (failure.getClass().getSimpleName()) {
            case "ConnectionShutdownException" -> true;
            case "StreamResetException" -> String.valueOf(failure.getMessage()).endsWith("REFUSED_STREAM");
            default -> false;
        };
    }
}
