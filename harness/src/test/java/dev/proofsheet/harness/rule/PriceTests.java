package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A price against what a reply says, on a spec whose request costs its count and whose reply says so in its weight. */
class PriceTests {
    @TempDir
    Path folder;

    private final CheckLog log = new CheckLog();

    private List<PriceOutcome> prices(String request, String reply) throws IOException {
        return prices(RuleSpecs.withCost(folder, "request.body.count"), request, reply);
    }

    private List<PriceOutcome> prices(Spec spec, String request, String reply) throws IOException {
        return new RuleCheck(spec, Rules.read(spec))
                .check(RuleSpecs.scenario(folder, request, reply), log)
                .prices();
    }

    @Test
    void aPriceThatIsReportedIsHeldAgainstTheReport() throws IOException {
        assertThat(prices("{ json: { count: 3 } }", "{ status: 200, json: { weight: 3.0 } }"))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.isHeld()).isTrue();
                    assertThat(outcome.inOutcome()).isFalse();
                    assertThat(outcome.cost()).isEqualByComparingTo("3");
                });
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void anotherPriceIsFoundWithBothNumbers() throws IOException {
        assertThat(prices("{ json: { count: 3 } }", "{ status: 200, json: { weight: 4 } }"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.isHeld()).isFalse());
        assertThat(log.findings())
                .extracting(Finding::key, Finding::expected, Finding::actual, Finding::at)
                .containsExactly(tuple("credits.mismatch", "3", "4", "/exchanges/0/response/json/weight"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ status: 200, json: {} }",
                "{ status: 200, json: { weight: null } }",
                "{ status: 200, text: free }",
                "{ status: 429, json: { weight: 4 } }",
                "{ status: 200, json: { weight: 4 }, fault: truncated }",
            })
    void whereNothingIsReportedThePriceIsComputedAndNoMore(String reply) throws IOException {
        assertThat(prices("{ json: { count: 3 } }", reply)).isEmpty();
        assertThat(log.findings()).isEmpty();
        assertThat(log.checks()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsRefusedHasNoPrice() throws IOException {
        assertThat(prices("{}", "{ status: 422, json: { weight: 4 } }")).isEmpty();
        assertThat(log.checks()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request.body.count            | {}           | 'body' is not there",
                "1.0 / double(request.body.count) | { count: 0 } | the cost is Infinity, which is no number of credits",
            })
    void aPriceThatCannotBeComputedIsFoundAtTheRequest(String cost, String body, String reason) throws IOException {
        String request = body.equals("{}") ? "{}" : "{ json: " + body + " }";
        Spec spec = RuleSpecs.withCost(folder, cost);
        assertThat(prices(spec, request, "{ status: 200, json: { weight: 4 } }"))
                .isEmpty();
        assertThat(log.findings())
                .extracting(Finding::key, Finding::at, Finding::actual)
                .containsExactly(tuple("credits.unevaluated", "/exchanges/0/request", reason));
    }

    @Test
    void aPriceSaysWhereItStands() throws IOException {
        Price price =
                Rules.read(RuleSpecs.withCost(folder, "1")).price("makeThing").orElseThrow();
        assertThat(price.text()).isEqualTo("1");
        assertThat(price.inResponse())
                .hasValueSatisfying(place -> assertThat(place).hasToString("/weight"));
        assertThat(price.inOutcome()).isEmpty();
        assertThat(price.node().pointer()).hasToString("/paths/~1things~1{kind}/post/x-credits");
    }
}
