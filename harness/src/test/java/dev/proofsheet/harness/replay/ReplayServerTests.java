package dev.proofsheet.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayServerTests {
    private static final Scenario SCENARIO =
            ScenarioReader.read(Path.of("src/test/resources/sample/cases/agrees.yaml"));

    private static ReplayServer server;

    @BeforeAll
    static void start() {
        server = new ReplayServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void repliesComeInTheOrderOfTheScenarioAndThenEnd() {
        server.load(SCENARIO.exchanges());
        assertThat(List.of(get(), get(), get(), get())).containsExactly(202, 200, 200, 404);
    }

    @Test
    void aScenarioThatIsLoadedAgainBeginsAgain() {
        server.load(SCENARIO.exchanges());
        get();
        server.load(SCENARIO.exchanges());
        assertThat(get()).isEqualTo(202);
    }

    @Test
    void aScenarioCanGoOnAtAnyExchange() {
        List<Exchange> exchanges = SCENARIO.exchanges();
        server.load(exchanges);
        server.continueAt(2);
        assertThat(RestAssured.get(server.address() + "/job").jsonPath().getString("status"))
                .isEqualTo("DONE");
    }

    @Test
    void whatArrivedIsToldOnceAndInItsOrder() {
        server.load(SCENARIO.exchanges());
        server.takeRequests();
        RestAssured.get(server.address() + "/first?a=1&a=2&b=x y");
        RestAssured.given().body("text").post(server.address() + "/second");
        List<ServedRequest> arrived = server.takeRequests();
        assertThat(arrived).extracting(ServedRequest::path).containsExactly("/first", "/second");
        assertThat(arrived.get(0).query()).containsEntry("a", List.of("1", "2")).containsEntry("b", List.of("x y"));
        assertThat(arrived.get(1).method()).isEqualTo("POST");
        assertThat(arrived.get(1).text()).isEqualTo("text");
        assertThat(server.takeRequests()).isEmpty();
    }

    private static int get() {
        return RestAssured.get(server.address() + "/anything").statusCode();
    }
}
