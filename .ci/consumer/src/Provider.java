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
        server.createContext("/", this::respond);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int submits() {
        return submits.get();
    }

    static byte[] picture() {
        return PICTURE.clone();
    }

    Path pictureIn(Path folder) throws IOException {
        return Files.write(folder.resolve("expected.png"), PICTURE);
    }

    private void respond(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/picture.png")) {
            send(exchange, 200, "image/png", PICTURE);
        } else if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\": {\"message\": \"no such key\", \"type\": \"unauthorized\"}}");
        } else if (path.equals("/v1/async/images/edits")) {
            submits.incrementAndGet();
            json(exchange, holdsPicture(request) ? 200 : 400, task("submitted", ""));
        } else if (path.equals("/v1/images/generations")) {
            json(exchange, 200, "{\"created\": 1, " + images() + "}");
        } else if (polls.incrementAndGet() == 1) {
            json(exchange, 200, task("submitted", ", \"progress\": 50"));
        } else {
            json(exchange, 200, task("completed", ", \"undeclared\": \"kept\", \"result\": {" + images() + "}"));
        }
    }

    private static boolean holdsPicture(byte[] upload) {
        String form = new String(upload, StandardCharsets.ISO_8859_1);
        return form.contains(new String(PICTURE, StandardCharsets.ISO_8859_1))
                && form.contains("Content-Type: image/png");
    }

    private String images() {
        return "\"data\": [{\"url\": \"" + url() + "/picture.png\"}]";
    }

    private static String task(String status, String more) {
        return "{\"id\": \"job-1\", \"status\": \"" + status + "\", \"model\": \"not-known-yet\"" + more + "}";
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
