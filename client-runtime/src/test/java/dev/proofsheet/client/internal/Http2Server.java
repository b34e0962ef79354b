package dev.proofsheet.client.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;

/** A server of HTTP/2 under TLS, or of HTTP/1 behind a tunnel, that counts the requests which arrive. */
final class Http2Server implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> requests = new ArrayList<>();

    /** A server whose response depends on the request. */
    Http2Server(Function<RecordedRequest, MockResponse> responses) {
        this(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return responses.apply(request);
            }
        });
    }

    /** A server with a response for each request, also for what is to happen before the request is read. */
    Http2Server(MockResponse... script) {
        this(new QueueDispatcher());
        List.of(script).forEach(server::enqueue);
    }

    private Http2Server(Dispatcher responses) {
        server.useHttps(SampleTls.SERVER.sslSocketFactory());
        server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        server.setDispatcher(responses);
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static MockResponse.Builder json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body);
    }

    String url() {
        return url("localhost");
    }

    String url(String host) {
        return "https://" + host + ":" + server.getPort();
    }

    MockWebServer server() {
        return server;
    }

    /** The requests that arrived until now. */
    List<RecordedRequest> requests() throws InterruptedException {
        while (requests.size() < server.getRequestCount()) {
            requests.add(server.takeRequest());
        }
        return requests;
    }

    @Override
    public void close() {
        server.close();
    }
}
