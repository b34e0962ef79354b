package dev.proofsheet.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * A server on this machine, in a process of its own, that reads each request and sends the same task. It keeps
 * connections alive, and allocates close to nothing.
 */
final class LocalServer {
    private static final String URL = "benchmark.url";
    private static final int UPLOAD = 4 << 20;
    private static final String TASK = """
            {"id": "job-1", "status": "completed", "progress": 100, "created_at": 1777000000, "model": "gpt-image-2",
             "result": {"data": [
              {"url": "https://images.example/2026/04/24/3c5f0d0e-7a3f-4b1e-9d55-6f0c2a9b1e01.png?expires=1777086400"},
              {"url": "https://images.example/2026/04/24/8e1b7c42-52f4-4a53-8f0a-0d6c1c7f9b02.png?expires=1777086400"}]}}
            """;
    private static final byte[] RESPONSE = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + TASK.length() + "\r\n\r\n" + TASK)
            .getBytes(StandardCharsets.US_ASCII);

    private LocalServer() {}

    /** Prints the port, and serves until it is ended. */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket socket = server.accept();
                new Thread(() -> serve(socket)).start();
            }
        }
    }

    static String option(int port) {
        return "-D" + URL + "=http://127.0.0.1:" + port;
    }

    /** Where it is, in a process that was started with the option. */
    static String url() {
        return System.getProperty(URL);
    }

    /** A file that does not compress, of 4 MiB. */
    static byte[] upload() {
        byte[] bytes = new byte[UPLOAD];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            StringBuilder line = new StringBuilder();
            while (readLine(in, line)) {
                in.skipNBytes(bodyLength(in, line));
                out.write(RESPONSE);
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static long bodyLength(InputStream in, StringBuilder line) throws IOException {
        long length = 0;
        while (readLine(in, line) && line.length() > 0) {
            String header = line.toString().toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        return length;
    }

    /** Reads a line without its end; false where there is none. */
    private static boolean readLine(InputStream in, StringBuilder line) throws IOException {
        line.setLength(0);
        int next = in.read();
        for (int character = next; character != '\n' && character >= 0; character = in.read()) {
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return next >= 0;
    }
}
