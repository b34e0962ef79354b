package dev.proofsheet.client.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that gives one reply to every GET, and keeps its connections open. */
final class KeepAliveServer implements AutoCloseable {
    private final ServerSocket socket;
    private final byte[] reply;
    private final Runnable beforeReply;
    private final AtomicInteger connections = new AtomicInteger();

    /** Makes one that does something before each reply, such as to wait for others. */
    KeepAliveServer(String json, Runnable beforeReply) throws IOException {
        this.socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        this.reply = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                        + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
        this.beforeReply = beforeReply;
        DaemonThreads.named("keep-alive-server").newThread(this::accept).start();
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** How many connections were ever opened. */
    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.incrementAndGet();
                DaemonThreads.named("keep-alive-reply")
                        .newThread(() -> answer(connection))
                        .start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    beforeReply.run();
                    connection.getOutputStream().write(reply);
                }
            }
        } catch (IOException e) {
            // The client went.
            return;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
