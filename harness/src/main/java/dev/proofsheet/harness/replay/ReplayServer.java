package dev.proofsheet.harness.replay;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.proofsheet.harness.fixture.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A server that gives the replies of one scenario, one after the other, to whatever is asked.
 *
 * <p>It judges nothing: that the right thing was asked is for the reader of {@link #takeRequests()} to say. Asked more
 * often than the scenario has exchanges, it answers 404. Only the stubs of the current scenario are loaded, so that the
 * work does not grow with the number of scenarios.
 */
public final class ReplayServer implements AutoCloseable {
    private static final String SEQUENCE = "scenario";

    private final WireMockServer server;

    /** Starts a server on a free port of the loopback interface. */
    public ReplayServer() {
        server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .gzipDisabled(true)
                .stubCorsEnabled(false)
                .notifier(new SilentNotifier()));
        server.start();
    }

    /** Where the server listens, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Forgets everything, and gives the replies of these exchanges from now on. */
    public void load(List<Exchange> exchanges) {
        server.resetAll();
        for (int index = 0; index < exchanges.size(); index++) {
            server.stubFor(any(anyUrl())
                    .inScenario(SEQUENCE)
                    .whenScenarioStateIs(state(index))
                    .willSetStateTo(state(index + 1))
                    .willReturn(ReplyStub.of(exchanges.get(index).reply())));
        }
    }

    /** Goes on with the reply of this exchange, whatever was asked before. */
    public void continueAt(int index) {
        server.setScenarioState(SEQUENCE, state(index));
    }

    /** What arrived since the last call, in its order. */
    public List<ServedRequest> takeRequests() {
        List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(events);
        server.resetRequests();
        return events.stream()
                .map(event -> ServedRequest.of(event.getRequest()))
                .toList();
    }

    private static String state(int index) {
        return index == 0 ? Scenario.STARTED : "after " + index;
    }

    @Override
    public void close() {
        server.stop();
    }
}
