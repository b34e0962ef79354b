package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.rule.RuleOutcome.Result;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a message a rule sees, and as what. */
class RuleValueTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "request.path.kind == 'b'                     | { path: { kind: b } }             | HELD",
                "request.path.kind == 'b'                     | { query: { kind: b } }            | UNEVALUATED",
                "request.query.ids == [1, 2]                  | { query: { ids: [1, 2] } }        | HELD",
                "request.query.ids == [1, 2]                  | { query: { ids: [1, 3] } }        | BROKEN",
                "request.query.ids == [7]                     | { query: { ids: 7 } }             | HELD",
                "request.headers.`x-trace` == 'b'             | { headers: { X-TRACE: b } }       | HELD",
                "request.body.open.flag == true               | { json: { open: { flag: true } } } | HELD",
                "request.body.open.flag == true               | { json: { open: { flag: false } } } | BROKEN",
                "request.body.whole.whole.name == 'b'         | { json: { whole: { whole: { name: b } } } } | HELD",
                "request.body.name == 'b'  | { headers: { Content-Type: application/json }, text: '{\"name\": \"b\"}' } | HELD",
                "has(request.body)         | { headers: { Content-Type: text/plain }, text: '{\"name\": \"b\"}' }       | BROKEN",
                "has(request.body)         | { headers: { Accept: application/json }, text: '{\"name\": \"b\"}' }       | BROKEN",
                "has(request.body)         | { headers: { Content-Type: application/json }, text: '{\"name\": ' }       | BROKEN",
                "has(request.body)         | { headers: { Content-Type: application/json }, text: '' }                  | BROKEN",
            })
    void aRuleSeesWhatIsSent(String rule, String request, Result result) throws IOException {
        assertThat(results(RuleSpecs.withRule(folder, rule), request, "{ status: 200 }"))
                .containsExactly(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "response.status == 200                | { status: 200 }                       | HELD",
                "response.status == 200                | { status: 201 }                       | BROKEN",
                "response.headers.`x-left` == 3        | { status: 200, headers: { X-Left: 3 } } | HELD",
                "response.headers.`x-left` == 3        | { status: 200, headers: { X-LEFT: 4 } } | BROKEN",
                "has(response.headers.`x-left`)        | { status: 200, headers: { X-Right: 3 } } | BROKEN",
                "response.body.count == 3              | { status: 200, json: { count: 3 } }   | HELD",
            })
    void aRuleSeesWhatComesBack(String rule, String reply, Result result) throws IOException {
        assertThat(results(RuleSpecs.withRule(folder, rule), "{}", reply)).containsExactly(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ status: 429, json: { count: 3 } }",
                "{ status: 302 }",
                "{ status: 200, json: { count: 3 }, fault: truncated }"
            })
    void aRuleOnTheReplyWaitsForASuccessThatIsWhole(String reply) throws IOException {
        assertThat(results(RuleSpecs.withRule(folder, "response.status == 1"), "{}", reply))
                .isEmpty();
        assertThat(results(RuleSpecs.withRule(folder, "has(request.body)"), "{}", reply))
                .containsExactly(Result.BROKEN);
    }

    @Test
    void aRuleThatIsBrokenInARefusedRequestIsToldAsRefused() throws IOException {
        assertThat(outcome("{ status: 400 }").isRefused()).isTrue();
        assertThat(outcome("{ status: 429 }").isRefused()).isFalse();
    }

    private RuleOutcome outcome(String reply) throws IOException {
        Spec spec = RuleSpecs.withRule(folder, "has(request.body)");
        return new RuleCheck(spec, Rules.read(spec))
                .check(RuleSpecs.scenario(folder, "{}", reply), new CheckLog())
                .rules()
                .get(0);
    }

    @Test
    void whatARuleIsAboutFollowsFromWhatItLooksAt() throws IOException {
        Rule request = only("has(request.body.name)");
        assertThat(request.scope()).isEqualTo(Rule.Scope.REQUEST);
        assertThat(request.operation()).isEqualTo("makeThing");
        assertThat(request.id()).isEqualTo("it");
        assertThat(request.message()).isEqualTo("it");
        assertThat(request.text()).isEqualTo("has(request.body.name)");
        assertThat(request.sources()).containsExactly("I");
        assertThat(request.node().pointer()).hasToString("/paths/~1things~1{kind}/post/x-rules/0");

        assertThat(only("has(request.body.name) || has(response.body.name)").scope())
                .isEqualTo(Rule.Scope.RESPONSE);
    }

    @Test
    void aRuleWaitsForTheReplyThatItsConditionLooksAt() throws IOException {
        Spec spec = RuleSpecs.with(
                folder,
                "x-rules: [{ id: it, when: response.status == 200, rule: has(request.body), message: it, source: [I] }]");
        assertThat(Rules.read(spec).of("makeThing").get(0).scope()).isEqualTo(Rule.Scope.RESPONSE);
        assertThat(results(spec, "{}", "{ status: 429 }")).isEmpty();
        assertThat(results(spec, "{}", "{ status: 200 }")).containsExactly(Result.BROKEN);
    }

    private Rule only(String rule) throws IOException {
        return Rules.read(RuleSpecs.withRule(folder, rule)).of("makeThing").get(0);
    }

    private List<Result> results(Spec spec, String request, String reply) throws IOException {
        Scenario scenario = RuleSpecs.scenario(folder, request, reply);
        return new RuleCheck(spec, Rules.read(spec))
                .check(scenario, new CheckLog()).rules().stream()
                        .map(RuleOutcome::result)
                        .toList();
    }
}
