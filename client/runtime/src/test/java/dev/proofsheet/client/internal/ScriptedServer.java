package dev.proofsheet.client.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;

/** A server that does to every connection what a test tells it, which a whole HTTP server would not do. */
public final class ScriptedServer implements Fault.Server {
    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Reply reply;
    private final String scheme;
    private final Semaphore closed = new Semaphore(0);

    /** What happens on a connection. */
    public interface Reply {
        void to(Exchange exchange) throws IOException;
    }

    /** A connection, of which the request may still be unread. */
    public final class Exchange {
        private final Socket connection;
        private String text = "";

        Exchange(Socket connection) {
            this.connection = connection;
        }

        /** Reads the whole request and keeps it. */
        void read() throws IOException {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            while (!text.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                text.write(in.read());
            }
            String head = text.toString(StandardCharsets.UTF_8);
            int length = head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                    .findFirst()
                    .orElse(0);
            this.text = head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            requests.add(this.text);
        }

        /** The request that was read. */
        String text() {
            return text;
        }

        /** Keeps that a request arrived, without reading it. */
        void skip() {
            requests.add("");
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] bytes) throws IOException {
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
        }

        /** Ends the connection without a farewell. */
        void reset() throws IOException {
            connection.setSoLinger(true, 0);
            connection.close();
        }

        /** Says nothing more until the other side goes. */
        void awaitEnd() throws IOException {
            connection.getInputStream().read();
        }
    }

    ScriptedServer(Reply reply) {
        this(reply, ServerSocketFactory.getDefault());
    }

    /** A server whose connections are of the given kind, such as with TLS. */
    ScriptedServer(Reply reply, ServerSocketFactory sockets) {
        this.reply = reply;
        this.scheme = sockets instanceof SSLServerSocketFactory ? "https" : "http";
        try {
            this.socket = sockets.createServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DaemonThreads.named("scripted-server").newThread(this::serve).start();
    }

    /** A whole reply, after which the connection ends. */
    public static String reply(String status, String body, String... headers) {
        String length = status.startsWith("204")
                ? ""
                : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        return "HTTP/1.1 " + status + "\r\n" + length + "Connection: close\r\nContent-Type: application/json\r\n"
                + String.join("", Stream.of(headers).map(line -> line + "\r\n").toList())
                + "\r\n" + body;
    }

    /** A server that reads every request and gives one and the same reply. */
    public static ScriptedServer answering(String status, String body, String... headers) {
        return new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write(reply(status, body, headers));
        });
    }

    /** A server that reads every request and never answers; it tells when one arrived, and when the other side went. */
    public static ScriptedServer silent(CountDownLatch arrived, CountDownLatch ended) {
        return new ScriptedServer(exchange -> {
            exchange.read();
            arrived.countDown();
            try {
                exchange.awaitEnd();
            } finally {
                ended.countDown();
            }
        });
    }

    @Override
    public String url() {
        return scheme + "://localhost:" + socket.getLocalPort();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The requests that arrived, as they were on the wire. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public List<String> received() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                DaemonThreads.named("scripted-reply")
                        .newThread(() -> answer(connection))
                        .start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            reply.to(new Exchange(connection));
        } catch (IOException e) {
            // The client went, which is what some of the tests are about.
            return;
        } finally {
            closed.release();
        }
    }

    /** Waits until the server has closed a connection, once for each time that it is called. */
    void awaitClosed() {
        closed.acquireUninterruptibly();
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
