package consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider on this machine, with one job that runs once and then has a picture. */
final class Provider implements AutoCloseable {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final HttpServer server;
    private final String key;
    private final AtomicInteger submits = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();

    Provider(String key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int submits() {
        return submits.get();
    }

    Path pictureIn(Path folder) throws IOException {
        return Files.write(folder.resolve("expected.png"), PICTURE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/picture.png")) {
            send(exchange, 200, "image/png", PICTURE);
        } else if (!key.equals(exchange.getRequestHeaders().getFirst("Ocp-Apim-Subscription-Key"))) {
            json(exchange, 401, "{\"error\": \"no such key\"}");
        } else if (path.endsWith("-request")) {
            submits.incrementAndGet();
            json(exchange, 200, job("IN_QUEUE", ", \"response_url\": \"" + url() + "/elsewhere\""));
        } else if (polls.incrementAndGet() == 1) {
            json(exchange, 200, job("IN_PROGRESS", ", \"queue_position\": 2"));
        } else {
            json(exchange, 200, job("COMPLETED", result()));
        }
    }

    private String result() {
        return ", \"undeclared\": \"kept\", \"metadata\": {\"quality\": \"not-known-yet\"}, \"images\": [{\"url\": \""
                + url() + "/picture.png\", \"width\": 1, \"height\": 1, \"content_type\": \"image/png\", "
                + "\"size_bytes\": " + PICTURE.length + "}]";
    }

    private static String job(String status, String more) {
        return "{\"status\": \"" + status + "\", \"request_id\": \"job-1\"" + more + "}";
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
