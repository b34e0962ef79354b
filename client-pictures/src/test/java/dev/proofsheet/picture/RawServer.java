package dev.proofsheet.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers every request with the same text, byte for byte, and hangs up. For replies that no sound server gives. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final byte[] reply;

    RawServer(String reply) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.reply = reply.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                readHead(connection);
                connection.getOutputStream().write(reply);
            } catch (IOException e) {
                // The client hung up, or the test is over; either way there is nobody to answer.
            }
        }
    }

    private static void readHead(Socket connection) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            line = reader.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
