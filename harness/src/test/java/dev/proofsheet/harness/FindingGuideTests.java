package dev.proofsheet.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.client.ClientCheck;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.run.EvidenceChecks;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide lists every key that the harness can raise, no other, and for each a case that raises it. */
class FindingGuideTests {
    private static final Path GUIDE = Path.of("README.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.…<>-]+)` \\| (.+) \\| \\[.+]\\((.+)\\) \\|$");

    private static ReplayServer server;
    private static KeysInCode code;

    @BeforeAll
    static void readTheCode() throws IOException {
        code = KeysInCode.read(Path.of("src/main/java"));
        server = new ReplayServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A row of the guide's list. */
    record Row(String key, Path example) {
        /** A key that ends in {@code …}, or in {@code <id>}, stands for all that begin so. */
        boolean lists(String raised) {
            String known = key.replaceFirst("(…|<id>)$", "");
            return known.equals(key) ? raised.equals(key) : raised.startsWith(known);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    static List<Row> rows() throws IOException {
        String guide = Files.readString(GUIDE);
        List<Row> rows = guide.substring(guide.indexOf("## Findings"))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Row(row.group(1), GUIDE.resolveSibling(row.group(3))))
                .toList();
        assertThat(rows).hasSizeGreaterThan(50).extracting(Row::key).doesNotHaveDuplicates();
        return rows;
    }

    @Test
    void everyKeyInTheCodeIsListed() throws IOException {
        List<Row> rows = rows();
        assertThat(code.whole())
                .isNotEmpty()
                .allMatch(text -> rows.stream()
                        .anyMatch(row -> row.lists(text) || row.key().startsWith(text + ".")));
        assertThat(code.composed())
                .isNotEmpty()
                .allMatch(pattern ->
                        rows.stream().anyMatch(row -> pattern.matcher(row.key()).matches()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyListedKeyIsInTheCode(Row row) {
        assertThat(code.whole().contains(row.key())
                        || code.composed().stream()
                                .anyMatch(pattern -> pattern.matcher(row.key()).matches()))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyListedKeyIsRaisedByItsCase(Row row) throws IOException {
        if (row.example().toString().endsWith(".java")) {
            // What concerns a provider as a whole has no scenario of its own, but a test that makes a project for it.
            assertThat(Files.readString(row.example()).contains(row.key())).isTrue();
        } else {
            assertThat(raisedBy(row.example())).anyMatch(row::lists);
        }
    }

    @Test
    void everyKeyThatACaseRaisesIsListed() throws IOException {
        Set<String> raised = new TreeSet<>();
        for (String folder :
                List.of("sample/cases", "ruled/cases", "faulty/fixtures/faulty", "waiting/fixtures/waiting")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
                    raised.addAll(raisedBy(file));
                }
            }
        }
        List<Row> rows = rows();
        assertThat(raised).isNotEmpty().allMatch(key -> rows.stream().anyMatch(row -> row.lists(key)));
    }

    private static List<String> raisedBy(Path file) {
        Scenario scenario = ScenarioReader.read(file);
        Spec spec = spec(file);
        CheckLog log = new CheckLog();
        List<String> keys = new ArrayList<>();
        if (new EvidenceChecks(spec, Rules.read(spec)).check(scenario, log).isPresent()) {
            new ClientCheck(spec, server).check(scenario, log);
        }
        log.findings().stream().map(Finding::key).forEach(keys::add);
        return keys;
    }

    /** The spec of the invented provider whose name is the folder in the test resources. */
    private static Spec spec(Path file) {
        Path resources = Path.of("src/test/resources");
        String provider = resources.relativize(file).getName(0).toString();
        return Spec.read(resources.resolve(provider).resolve("specs").resolve(provider));
    }
}
