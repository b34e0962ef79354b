package dev.proofsheet.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every request with the same text, byte for byte, and hangs up. For responses that no sound server sends. */
final class RawServer implements AutoCloseable {
    /** What was asked, without bodies. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final byte[] reply;

    RawServer(String reply) throws IOException {
        this(reply.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a head whose lines end as in HTTP, and content as it is. */
    static RawServer of(String head, String content) throws IOException {
        return new RawServer((head.replace("\n", "\r\n") + content).getBytes(StandardCharsets.ISO_8859_1));
    }

    private RawServer(byte[] reply) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.reply = reply;
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                requests.add(readHead(connection));
                connection.getOutputStream().write(reply);
            } catch (IOException e) {
                // The client hung up, or the test is over; either way there is nobody to answer.
            }
        }
    }

    private static String readHead(Socket connection) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder head = new StringBuilder();
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            head.append(line).append('\n');
            line = reader.readLine();
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
