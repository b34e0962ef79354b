package dev.proofsheet.harness.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.harness.check.ExchangeCheck;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.lifecycle.JobExchanges;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.replay.ServedRequest;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The programs that each client's README shows do what it says: a job is paid for once, and its picture is on disk. */
class GuideProgramTests {
    private static final Path SPECS = Path.of("../specs");
    private static final Path FIXTURES = Path.of("../fixtures");
    private static final Pattern SUBMIT = Pattern.compile("client\\.(\\w+)\\(request\\)");
    private static final Pattern ADDRESS = Pattern.compile("\"https?://[^\"]*\"");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern REFUSAL = Pattern.compile("^\\| (\\d{3}) \\| `(\\w+)`", Pattern.MULTILINE);

    private static ReplayServer server;
    private static PictureServer pictures;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = new ReplayServer();
        pictures = new PictureServer();
    }

    @AfterAll
    static void stop() {
        server.close();
        pictures.close();
    }

    static Stream<String> providers() {
        return SpecFolder.providers(SPECS).stream();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void theProgramSavesAPictureAndSubmitsOnce(String provider) throws Throwable {
        Guide guide = guide(provider);
        Evidence evidence = new EvidenceReader(SPECS, FIXTURES).read(provider);
        List<Exchange> job = job(evidence, guide);
        Path file = folder.resolve("picture.png");

        server.load(job);
        Program.of(guide, "Picture", folder).run(evidence.spec(), server.address(), file);

        assertThat(file).hasBinaryContent(pictures.picture());
        assertAgrees(evidence, job, server.takeRequests());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void theProgramWithoutAWaitingThreadDoesTheSame(String provider) throws Throwable {
        Guide guide = guide(provider);
        Evidence evidence = new EvidenceReader(SPECS, FIXTURES).read(provider);
        List<Exchange> job = job(evidence, guide);
        Path file = folder.resolve("picture.png");

        server.load(job);
        CompletableFuture<?> saved = (CompletableFuture<?>)
                Program.of(guide, "PictureLater", folder).run(evidence.spec(), server.address(), file);
        saved.get(20, TimeUnit.SECONDS);

        assertThat(file).hasBinaryContent(pictures.picture());
        assertAgrees(evidence, job, server.takeRequests());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void eachRefusalIsTheExceptionThatTheTableNames(String provider) {
        Guide guide = guide(provider);
        Evidence evidence = new EvidenceReader(SPECS, FIXTURES).read(provider);
        Exchange submit = job(evidence, guide).get(0);
        Program program = Program.of(guide, "Picture", folder);
        List<MatchResult> rows = REFUSAL.matcher(guide.text()).results().toList();

        assertThat(rows).isNotEmpty();
        for (MatchResult row : rows) {
            ReplyMessage refusal = new ReplyMessage(
                    Integer.parseInt(row.group(1)), Map.of(), new Body.None(), Duration.ZERO, Optional.empty());
            server.load(List.of(new Exchange(0, submit.operation(), submit.request(), refusal)));

            assertThatThrownBy(() -> program.run(evidence.spec(), server.address(), folder.resolve("picture.png")))
                    .extracting(failure -> failure.getClass().getSimpleName())
                    .isEqualTo(row.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void theProgramHasFewerThanTwentyLinesOfCode(String provider) {
        assertThat(guide(provider).program("Picture").lines().filter(line -> !line.isBlank()))
                .hasSizeLessThan(20);
    }

    private static Guide guide(String provider) {
        return Guide.read(Path.of("../generated").resolve(provider).resolve("README.md"));
    }

    /** The first job of the evidence that the program's operation starts and that comes to a result. */
    private static List<Exchange> job(Evidence evidence, Guide guide) {
        Matcher submit = SUBMIT.matcher(guide.program("Picture"));
        assertThat(submit.find()).isTrue();
        for (Scenario scenario : evidence.scenarios()) {
            for (JobExchanges job : JobExchanges.of(evidence.spec(), scenario)) {
                if (job.submit().operation().equals(submit.group(1)) && succeeds(evidence.spec(), job)) {
                    List<Exchange> exchanges = new ArrayList<>(List.of(job.submit()));
                    exchanges.addAll(job.polls());
                    return exchanges.stream()
                            .map(GuideProgramTests::atTheLocalServer)
                            .toList();
                }
            }
        }
        throw new AssertionError("no scenario shows a job that " + submit.group(1) + " starts and that succeeds");
    }

    private static boolean succeeds(Spec spec, JobExchanges job) {
        Lifecycle lifecycle = spec.lifecycle().orElseThrow();
        return job.polls().stream()
                        .allMatch(poll -> poll.reply().successful()
                                && poll.reply().fault().isEmpty())
                && job.polls().stream()
                        .reduce((first, last) -> last)
                        .map(last -> last.reply().body() instanceof Body.Json json ? json.value() : null)
                        .map(reply -> lifecycle
                                .states()
                                .get(reply.at(lifecycle.status()).asString("")))
                        .map(state -> state.outcome().equals(Optional.of(Lifecycle.Outcome.SUCCESS)))
                        .orElse(false);
    }

    private static Exchange atTheLocalServer(Exchange exchange) {
        ReplyMessage reply = exchange.reply();
        JsonNode body = ((Body.Json) reply.body()).value();
        String led = ADDRESS.matcher(body.toString()).replaceAll('"' + pictures.url() + '"');
        return new Exchange(
                exchange.index(),
                exchange.operation(),
                exchange.request(),
                new ReplyMessage(
                        reply.status(),
                        reply.headers(),
                        new Body.Json(MAPPER.readTree(led)),
                        Duration.ZERO,
                        reply.fault()));
    }

    /** The program submitted once and polled until the end, and the spec allows what it sent. */
    private static void assertAgrees(Evidence evidence, List<Exchange> job, List<ServedRequest> requests) {
        assertThat(requests).hasSameSizeAs(job);
        Exchange submit = job.get(0);
        RequestMessage shown = submit.request();
        JsonNode sent = MAPPER.readTree(requests.get(0).text());
        RequestMessage request = new RequestMessage(shown.path(), shown.query(), shown.headers(), new Body.Json(sent));
        // Lends its name and file to findings.
        Scenario scenario = evidence.scenarios().get(0);
        CheckLog log = new CheckLog();
        new ExchangeCheck(evidence.spec())
                .check(
                        new Scenario(
                                scenario.name(),
                                scenario.title(),
                                scenario.source(),
                                List.of(new Exchange(0, submit.operation(), request, submit.reply())),
                                scenario.document()),
                        log);
        assertThat(log.checks()).isPositive();
        assertThat(log.findings()).isEmpty();
    }
}
