package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules and prices on an exchange that stands in no scenario, of which a part may be unknown. */
class RecordedExchangeTests {
    @TempDir
    Path folder;

    private CheckLog check(Spec spec, Set<Part> unseen, String request, String reply) throws IOException {
        Scenario scenario = RuleSpecs.scenario(folder, request, reply);
        Subject subject = Subject.of("small", scenario.document(), JsonPointer.compile("/exchanges/0"));
        CheckLog log = new CheckLog();
        new RuleCheck(spec, Rules.read(spec)).check(scenario.exchanges().get(0), unseen, subject, log);
        return log;
    }

    @Test
    void aFindingShowsTheValuesOfTheExchange() throws IOException {
        Spec spec = RuleSpecs.withRule(folder, "request.body.count == response.body.count && has(request.query.ids)");
        CheckLog log = check(spec, Set.of(), "{ json: { count: 1 } }", "{ status: 200, json: { count: 2 } }");
        assertThat(log.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("rule.it");
            assertThat(finding.at()).isEqualTo("/exchanges/0/response/json/count");
            assertThat(finding.actual())
                    .isEqualTo("response.body.count is 2, request.body.count is 1, request.query.ids is missing");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ path: { kind: a }, query: { ids: [1, 2] }, headers: { X-Trace: t }, json: { count: 1 } }",
                "{ path: {}, query: {}, headers: { Content-Type: application/json }, text: '{' }",
                "{ path: {}, query: {}, headers: {}, form: { count: 1, name: a } }",
                "{ path: {}, query: {}, headers: {}, multipart: [{ name: count, text: '1' },"
                        + " { name: picture, filename: a.png, type: image/png, text: a }] }",
                "{ path: {}, query: {}, headers: {} }",
            })
    void anExchangeReadsAsItWouldStandInAScenario(String request) throws IOException {
        Scenario scenario =
                RuleSpecs.scenario(folder, request, "{ status: 200, headers: { X-Left: '1' }, json: { count: 2 } }");
        Exchange exchange = scenario.exchanges().get(0);
        JsonNode written = scenario.document().root().at("/exchanges/0");
        assertThat(ExchangeTree.of(exchange)).isEqualTo(((ObjectNode) written.deepCopy()).without("operation"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "has(request.headers.`x-trace`)   | REQUEST_HEADERS",
                "has(request.body.name)           | REQUEST_BODY",
                "has(response.body.name)          | RESPONSE_BODY",
                "cel.bind(all, request, has(all.body.name)) | REQUEST_HEADERS",
                "cel.bind(all, request, has(all.body.name)) | REQUEST_BODY",
            })
    void whatLooksAtAPartThatNobodyKnowsIsLeftOut(String rule, Part unseen) throws IOException {
        Spec spec = RuleSpecs.withRule(folder, rule);
        assertThat(check(spec, Set.of(unseen), "{ json: {} }", "{ status: 200, json: {} }")
                        .checks())
                .isZero();
        assertThat(check(spec, Set.of(), "{ json: {} }", "{ status: 200, json: {} }")
                        .findings())
                .extracting(Finding::key)
                .containsExactly("rule.it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "has(request.headers.`x-trace`) | REQUEST_BODY",
                "has(request.headers.`x-trace`) | RESPONSE_BODY",
                "has(request.body.name)         | RESPONSE_BODY",
                "has(response.body.name)        | REQUEST_BODY",
                "has(request.query.ids)         | REQUEST_BODY",
            })
    void whatLooksElsewhereIsHeld(String rule, Part unseen) throws IOException {
        Spec spec = RuleSpecs.withRule(folder, rule);
        assertThat(check(spec, Set.of(unseen), "{ json: {} }", "{ status: 200, json: {} }")
                        .findings())
                .extracting(Finding::key)
                .containsExactly("rule.it");
    }

    @Test
    void aConditionLooksAtPartsToo() throws IOException {
        String rule = "{ id: it, when: has(request.body.name), rule: response.status == 1, message: it, source: [I] }";
        Spec spec = RuleSpecs.with(folder, "x-rules: [" + rule + "]");
        String request = "{ json: { name: a } }";
        assertThat(check(spec, Set.of(Part.REQUEST_BODY), request, "{ status: 200 }")
                        .checks())
                .isZero();
        assertThat(check(spec, Set.of(), request, "{ status: 200 }").findings()).hasSize(1);
    }

    @Test
    void aPriceOfWhatNobodyKnowsIsLeftOut() throws IOException {
        Spec spec = RuleSpecs.withCost(folder, "request.body.count");
        String reply = "{ status: 200, json: { weight: 2 } }";
        assertThat(check(spec, Set.of(Part.REQUEST_BODY), "{ json: { count: 1 } }", reply)
                        .checks())
                .isZero();
        List<Finding> findings =
                check(spec, Set.of(), "{ json: { count: 1 } }", reply).findings();
        assertThat(findings).extracting(Finding::key).containsExactly("credits.mismatch");
    }

    @Test
    void anOperationWithoutRulesIsNotLookedAt() throws IOException {
        assertThat(check(RuleSpecs.with(folder, ""), Set.of(), "{}", "{ status: 200 }")
                        .checks())
                .isZero();
    }
}
