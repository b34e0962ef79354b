package dev.proofsheet.harness.rule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.rule.RuleOutcome.Result;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RuleCheckTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "request.body.count == 9007199254740993 | 9007199254740993 | HELD",
                "request.body.count == 9007199254740992 | 9007199254740993 | BROKEN",
                "request.body.count == 10               | 10.0             | HELD",
                "request.body.count == 10               | 10.5             | BROKEN",
                "request.body.count % 2 == 0            | 10.5             | UNEVALUATED",
                "request.body.count % 2 == 0            | 1e1              | HELD",
                "request.body.count % 2 == 0            | text             | UNEVALUATED",
                "request.body.count % 2 == 0            | null             | UNEVALUATED",
                "request.body.count > 0                 | 9223372036854775807 | HELD",
                "request.body.count > 0                 | 9223372036854775808 | UNEVALUATED",
                "request.body.count > 0                 | 1e999999999         | UNEVALUATED",
                "request.body.count == response.body.count | 9223372036854775808 | HELD",
            })
    void keepsTheValueOfAWholeNumber(String rule, String number, Result result) throws IOException {
        assertThat(evaluate(rule, "{ count: " + number + " }")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "request.body.weight == 10   | 10                 | HELD",
                "request.body.weight == 10   | 10.0               | HELD",
                "request.body.weight == 10.0 | 10                 | HELD",
                "request.body.weight > 9.5   | 10                 | HELD",
                "request.body.weight > 9     | 9.5                | HELD",
                "request.body.weight > 9     | 1e300              | HELD",
                "request.body.weight == 0.1  | 0.1                | HELD",
                "request.body.weight == 0.1  | 0.1000000000000000000001 | BROKEN",
                "request.body.weight < 1     | 0.1000000000000000000001 | UNEVALUATED",
            })
    void keepsTheValueOfAnyNumber(String rule, String number, Result result) throws IOException {
        assertThat(evaluate(rule, "{ weight: " + number + " }")).isEqualTo(result);
    }

    @Test
    void tellsAbsentFromNull() throws IOException {
        assertThat(evaluate("has(request.body.name)", "{}")).isEqualTo(Result.BROKEN);
        assertThat(evaluate("has(request.body.name) && request.body.name == null", "{ name: null }"))
                .isEqualTo(Result.HELD);
        assertThat(evaluate("request.body.name == null", "{}")).isEqualTo(Result.UNEVALUATED);
    }

    @Test
    void doesNotApplyWhereItsConditionIsFalse() throws IOException {
        Spec spec = RuleSpecs.with(
                folder,
                "x-rules: [{ id: it, when: has(request.body.name), rule: request.body.count > 1, message: it, source: [I] }]");
        assertThat(outcomes(spec, "{ count: 1 }")).isEmpty();
        assertThat(outcomes(spec, "{ count: 1, name: a }"))
                .extracting(RuleOutcome::result)
                .containsExactly(Result.BROKEN);
    }

    @Test
    void doesNotPassWhereItsConditionCannotBeEvaluated() throws IOException {
        Spec spec = RuleSpecs.with(
                folder,
                "x-rules: [{ id: it, when: request.body.name == 'a', rule: 'true', message: it, source: [I] }]");
        assertThat(outcomes(spec, "{}")).extracting(RuleOutcome::result).containsExactly(Result.UNEVALUATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "request.body.tags.all(tag, tag == 'a')",
                "request.body.tags.map(tag, tag + tag).size() > 0",
                "request.body.tags.all(a, request.body.tags.all(b, a == b))",
            })
    @Timeout(value = 20, unit = SECONDS)
    void endsOnAMillionItemsAndDoesNotPass(String rule) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode tags = body.putArray("tags");
        for (int index = 0; index < 1_000_000; index++) {
            tags.add("a");
        }
        Scenario small = scenario("{}");
        ReplyMessage refusal = new ReplyMessage(429, Map.of(), new Body.None(), Duration.ZERO, Optional.empty());
        Exchange exchange = new Exchange(
                0, "makeThing", new RequestMessage(Map.of(), Map.of(), Map.of(), new Body.Json(body)), refusal);
        Scenario large = new Scenario(small.name(), small.title(), small.source(), List.of(exchange), small.document());
        Spec spec = RuleSpecs.withRule(folder, rule);
        CheckLog log = new CheckLog();

        new RuleCheck(spec, Rules.read(spec)).check(large, log);

        assertThat(log.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("rule.unevaluated");
            assertThat(finding.message()).contains("more than the 10000 items");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "request.body.name == 'a' | {}            | 'name' is not there",
                "request.body.count > 1   | { count: no } | a value has another type than the spec declares",
                "10 / request.body.count == 1 | { count: 0 } | / by zero",
                "{'a': 1}[request.body.name] == 1 | { name: b } | 'b' is not there",
            })
    void saysWhyARuleHasNoValue(String rule, String body, String reason) throws IOException {
        assertThat(findings(RuleSpecs.withRule(folder, rule), body))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("the rule 'it' cannot be evaluated: ")
                        .contains(reason));
    }

    @Test
    void saysWhatTheRuleLooksAt() throws IOException {
        List<Finding> findings = findings(
                RuleSpecs.withRule(folder, "request.body.count == 1 || request.body.name == 'b'"),
                "{ count: 2, name: a }");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("rule.it");
            assertThat(finding.at()).isEqualTo("/exchanges/0/request/json/count");
            assertThat(finding.actual()).isEqualTo("request.body.count is 2, request.body.name is \"a\"");
            assertThat(finding.hint()).contains("openapi.yaml:18 (I)");
        });
    }

    @Test
    void countsWhatWasEvaluatedAndNothingElse() throws IOException {
        CheckLog log = new CheckLog();
        Spec one = RuleSpecs.withRule(folder, "request.body.count == 1");
        new RuleCheck(one, Rules.read(one)).check(scenario("{ count: 1 }"), log);
        assertThat(log.checks()).isEqualTo(1);

        CheckLog none = new CheckLog();
        Spec without = RuleSpecs.with(folder, "");
        new RuleCheck(without, Rules.read(without)).check(scenario("{}"), none);
        assertThat(none.checks()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1 * double(request.body.count), 3, 0.3",
        "request.body.count * 9, 3, 27",
        "0.1, 1, 0.1",
        "1e3, 1, 1000.0"
    })
    void computesTheCostOfARequest(String cost, String count, BigDecimal expected) throws IOException {
        Rules rules = Rules.read(RuleSpecs.withCost(folder, cost));
        Scenario scenario = scenario("{ count: " + count + " }");
        assertThat(rules.price("makeThing")
                        .orElseThrow()
                        .cost(scenario.exchanges().get(0).request()))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @Test
    void hasNoCostWhereItCannotBeComputed() throws IOException {
        Rules rules = Rules.read(RuleSpecs.withCost(folder, "1.0 / double(request.body.count)"));
        Scenario scenario = scenario("{ count: 0 }");
        assertThat(rules.price("makeThing")
                        .orElseThrow()
                        .cost(scenario.exchanges().get(0).request()))
                .isEmpty();
    }

    private Result evaluate(String rule, String body) throws IOException {
        return outcomes(RuleSpecs.withRule(folder, rule), body).get(0).result();
    }

    private List<RuleOutcome> outcomes(Spec spec, String body) throws IOException {
        return new RuleCheck(spec, Rules.read(spec))
                .check(scenario(body), new CheckLog())
                .rules();
    }

    private List<Finding> findings(Spec spec, String body) throws IOException {
        CheckLog log = new CheckLog();
        new RuleCheck(spec, Rules.read(spec)).check(scenario(body), log);
        return log.findings();
    }

    /** A scenario of one exchange, whose reply is the same as its request. */
    private Scenario scenario(String body) throws IOException {
        return RuleSpecs.scenario(folder, "{ json: %s }".formatted(body), "{ status: 200, json: %s }".formatted(body));
    }
}
