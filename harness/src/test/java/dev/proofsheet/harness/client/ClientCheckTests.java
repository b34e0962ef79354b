package dev.proofsheet.harness.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.spec.Spec;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client with a known fault in each operation: each is found, at its place, and nothing else is. */
class ClientCheckTests {
    private static final Path FAULTY = Path.of("src/test/resources/faulty");
    private static final Spec SPEC = Spec.read(FAULTY.resolve("specs/faulty"));

    private static ReplayServer server;

    @BeforeAll
    static void start() {
        server = new ReplayServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "wrongMethod, client.request.method, /exchanges/0/request",
        "wrongPath, client.request.path, /exchanges/0/request/path",
        "lostQuery, client.request.query, /exchanges/0/request/query",
        "lostHeader, client.request.header, /exchanges/0/request/headers/X-Trace",
        "extraHeader, client.request.header, /exchanges/0/request/headers/x-extra",
        "lostBodyProperty, client.request.body, /exchanges/0/request/json/size",
        "wrongContentType, client.request.content-type, /exchanges/0/request",
        "wrongCredential, client.request.credential, /exchanges/0/request",
        "credentialWherePublic, client.request.credential, /exchanges/0/request",
        "sentTwice, client.request.count, /exchanges/0/request",
        "lossyReply, client.response.lossy, /exchanges/0/response/json/size",
        "unreadableReply, client.response.failed, /exchanges/0/response",
        "unexpectedProperty, client.response.failed, /exchanges/0/response",
        "unexpectedPropertyInAList, client.response.failed, /exchanges/0/response",
        "misreadReply, client.response.misread, /exchanges/0/response",
        "wrongStatus, client.response.status, /exchanges/0/response/status",
        "missingMethod, client.operation.missing, /exchanges/0/request",
        "unbuildable, client.request.unbuildable, /exchanges/0/request",
        "refusedByTheClient, client.request.unbuildable, /exchanges/0/request",
        "renamedProperty, client.request.body, /exchanges/0/request/json/name",
        "swappedAccessors, client.response.accessor, /exchanges/0/response/json/name",
        "missingSetter, client.request.unbuildable, /exchanges/0/request",
        "wrongPart, client.request.part, /exchanges/0/request/multipart",
        "untypedError, client.error.untyped, /exchanges/0/response/json",
    })
    void findsTheFaultOf(String scenario, String key, String at) {
        assertThat(check(scenario).findings())
                .extracting(Finding::key, Finding::at)
                .contains(org.assertj.core.groups.Tuple.tuple(key, at))
                .allSatisfy(found -> assertThat(found.toList().get(0)).isEqualTo(key));
    }

    @Test
    void findsThatACallSentNothing() {
        assertThat(check("neverSent").findings()).extracting(Finding::key).containsExactly("client.request.count");
    }

    @Test
    void aClientThatRefusesWhatTheProviderRefusesAgrees() {
        CheckLog log = check("refusedByBoth");
        assertThat(log.findings()).isEmpty();
        assertThat(log.checks()).isEqualTo(1);
    }

    @Test
    void findsNothingInAFaultlessOperation() {
        CheckLog log = check("faultless");
        assertThat(log.findings()).isEmpty();
        assertThat(log.checks()).isGreaterThan(8);
    }

    @Test
    void takesAnExceptionOnABrokenReplyAsRight() {
        assertThat(check("brokenReplies").findings()).isEmpty();
    }

    @Test
    void findsThatTheClientWasMadeFromAnotherSpecAndNeverTried() {
        assertThat(new ClientCheck(SPEC, server).wholeClient())
                .extracting(Finding::key)
                .containsExactly("client.outdated", "client.unexercised");
    }

    @Test
    void findsThatThereIsNoClient() {
        Spec spec = Spec.read(Path.of("src/test/resources/sample/specs/sample"));
        assertThat(new ClientCheck(spec, server).wholeClient())
                .extracting(Finding::key)
                .containsExactly("client.missing");
    }

    private static CheckLog check(String scenario) {
        CheckLog log = new CheckLog();
        new ClientCheck(SPEC, server)
                .check(ScenarioReader.read(FAULTY.resolve("fixtures/faulty/" + scenario + ".yaml")), log);
        return log;
    }
}
