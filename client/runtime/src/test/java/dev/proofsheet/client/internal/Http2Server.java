package dev.proofsheet.client.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** A server of HTTP/2 under TLS, or of HTTP/1 behind a tunnel, that counts the requests which arrive. */
final class Http2Server implements Fault.Server {
    /** The server's side of OkHttp prints the faults that it was told to make. A field, because a logger that is not kept is lost. */
    private static final Logger LOGGER = Logger.getLogger(OkHttpClient.class.getName());

    static {
        LOGGER.setLevel(Level.OFF);
    }

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

    /** A server with one and the same response, also for what is to happen before the request is read. */
    static Http2Server always(MockResponse response) {
        return new Http2Server(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }

            @Override
            public MockResponse peek() {
                return response;
            }
        });
    }

    private Http2Server(Dispatcher responses) {
        server.useHttps(SampleTls.SERVER.sslSocketFactory());
        server.setServerSocketFactory(new PromptSockets());
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

    @Override
    public String url() {
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
    public List<String> received() throws InterruptedException {
        return requests().stream()
                .map(request -> request.getRequestLine() + "\n" + request.getHeaders() + "\n"
                        + (request.getBody() == null ? "" : request.getBody().utf8()))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Sends each frame at once: otherwise it waits 40 milliseconds for the acknowledgement of the one before. */
    private static final class PromptSockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
