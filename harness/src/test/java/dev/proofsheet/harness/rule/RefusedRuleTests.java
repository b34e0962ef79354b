package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that cannot be meant as it is written is refused when the spec is read. */
class RefusedRuleTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request.body.name == 'a' && request.body.parts[0].parts.all(p, p.count > 0)",
                "request.body.name == null",
                "request.body.weight == 1 || request.body.weight == 1.5",
                "request.body.weight > 1 && double(request.body.weight) * 2.0 > 3.0",
                "request.body.open.anything == 'a'",
                "request.query.ids.all(id, id > 0)",
                "request.body.whole.whole.name == 'a' && has(response.headers.`x-left`)",
                "has(request.body) && has(response.body.tags) && response.status == 200",
                "cel.bind(sides, '1x2'.split('x'), math.greatest(int(sides[0]), int(sides[1])) == 2)",
            })
    void takesWhatTheSchemasDeclare(String rule) throws IOException {
        Spec spec = RuleSpecs.withRule(folder, rule);
        assertThatCode(() -> Rules.read(spec)).doesNotThrowAnyException();
    }

    @Test
    void namesThePlaceAndTheColumnOfAMisspeltProperty() throws IOException {
        refuses(
                RuleSpecs.withRule(folder, "request.body.naem == 'a'"),
                "openapi.yaml:19: /paths/~1things~1{kind}/post/x-rules/0/rule: ",
                "the expression cannot be used: column 13: undefined field 'naem'");
    }

    @Test
    void namesTheLineOfALongerExpression() throws IOException {
        refuses(
                RuleSpecs.withRule(folder, "has(request.body.name) &&\n  request.body.naem == 'a'"),
                "line 2, column 15: undefined field 'naem'");
    }

    @Test
    void namesEveryFaultOfAnExpression() throws IOException {
        refuses(
                RuleSpecs.withRule(folder, "request.body.naem == 'a' && request.body.count == 'a'"),
                "undefined field 'naem'",
                "no matching overload for '_==_' applied to '(int, string)'");
    }

    @Test
    void refusesMisspeltNamesInsideOfHasOfItemsAndOfComposedSchemas() throws IOException {
        refuses(RuleSpecs.withRule(folder, "has(request.body.naem)"), "undefined field 'naem'");
        refuses(RuleSpecs.withRule(folder, "request.body.parts.all(p, p.naem == 'a')"), "undefined field 'naem'");
        refuses(RuleSpecs.withRule(folder, "request.body.whole.naem == 'a'"), "undefined field 'naem'");
    }

    @Test
    void refusesParametersThatAreNotDeclared() throws IOException {
        refuses(RuleSpecs.withRule(folder, "request.query.id == 'a'"), "undefined field 'id'");
        refuses(RuleSpecs.withRule(folder, "request.headers.`x-id` == 'a'"), "undefined field 'x-id'");
    }

    @Test
    void refusesAHeaderThatOnlyRefusalsHave() throws IOException {
        refuses(RuleSpecs.withRule(folder, "has(response.headers.`x-reason`)"), "undefined field 'x-reason'");
    }

    @Test
    void refusesMisspeltNamesOfPartsAndOfWhatAFileHas() throws IOException {
        String form = "multipart/form-data";
        refuses(RuleSpecs.ofForm(folder, form, "has(request.body.naem)"), "undefined field 'naem'");
        refuses(RuleSpecs.ofForm(folder, form, "request.body.picture.size > 1"), "undefined field 'size'");
        refuses(RuleSpecs.ofForm(folder, form, "request.body.count == 'a'"), "no matching overload");
    }

    @Test
    void refusesAnExpressionThatEndsTooEarly() throws IOException {
        refuses(RuleSpecs.withRule(folder, "request.body.count =="), "column 22: mismatched input '<EOF>'");
    }

    @Test
    void refusesAnOutcomeWhereNoJobIsStarted() throws IOException {
        refuses(RuleSpecs.withRule(folder, "outcome.status == 200"), "undeclared reference to 'outcome'");
    }

    @Test
    void refusesAnOutcomeForWhatStartsNoJobOfAProviderWithJobs() throws IOException {
        Path ruled = Path.of("src/test/resources/ruled/specs/ruled/openapi.yaml");
        String rule = "rule: request.body.pages == size(request.body.image)";
        String spec = Files.readString(ruled).replace(rule, "rule: outcome.status == 200");
        Files.writeString(folder.resolve("openapi.yaml"), spec);
        refuses(Spec.read(folder), "undeclared reference to 'outcome'");
    }

    @Test
    void refusesARuleThatIsNeitherTrueNorFalse() throws IOException {
        refuses(
                RuleSpecs.withRule(folder, "request.body.count"),
                "the expression has to be true or false, and is of type int");
    }

    @Test
    void refusesACostThatIsNoNumber() throws IOException {
        refuses(RuleSpecs.withCost(folder, "request.body.name"), "the expression has to be a number");
        refuses(RuleSpecs.withCost(folder, "request.body.weight"), "the expression has to be a number");
    }

    @Test
    void refusesACostThatDependsOnTheReply() throws IOException {
        refuses(RuleSpecs.withCost(folder, "response.body.count"), "undeclared reference to 'response'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/naem", "/name", "/open/x/y/", "weight"})
    void refusesAReportedPriceWhereNoNumberStands(String pointer) throws IOException {
        boolean open = pointer.startsWith("/open");
        Spec spec = RuleSpecs.with(
                folder, "x-credits: { cost: '1', reported: { response: " + pointer + " }, source: [I] }");
        if (open) {
            assertThatCode(() -> Rules.read(spec)).doesNotThrowAnyException();
        } else {
            refuses(spec, "/x-credits/reported/response: ");
        }
    }

    @Test
    void refusesAReportInAnOutcomeWhereNoJobIsStarted() throws IOException {
        refuses(
                RuleSpecs.with(folder, "x-credits: { cost: '1', reported: { outcome: /weight }, source: [I] }"),
                "'outcome' is not known here; known are [response]");
    }

    @Test
    void refusesTwoRulesOfOneName() throws IOException {
        String rule = "  - { id: a, rule: 'true', message: it, source: [I] }\n";
        refuses(RuleSpecs.with(folder, "x-rules:\n" + rule + rule), "two rules with the name 'a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unevaluated", "Big", "a.b", "a--b", "''"})
    void refusesANameThatMakesNoKeyOfAFinding(String id) throws IOException {
        refuses(
                RuleSpecs.with(folder, "x-rules: [{ id: " + id + ", rule: 'true', message: it, source: [I] }]"),
                "/x-rules/0/id: ",
                "cannot be the name of a rule");
    }

    @Test
    void refusesAnIncompleteEntry() throws IOException {
        refuses(RuleSpecs.with(folder, "x-rules: [{ id: a, rule: 'true', source: [I] }]"), "'message' is missing here");
        refuses(RuleSpecs.with(folder, "x-rules: [{ id: a, rule: 'true', message: it }]"), "'source' is missing here");
        refuses(
                RuleSpecs.with(folder, "x-rules: [{ id: a, rule: 'true', message: it, source: [] }]"),
                "say who states this");
        refuses(
                RuleSpecs.with(folder, "x-rules: [{ id: a, rlue: 'true', message: it, source: [I] }]"),
                "'rlue' is not known here; known are [id, message, rule, source, when]");
        refuses(RuleSpecs.with(folder, "x-rules: [nothing]"), "a mapping is expected here");
        refuses(RuleSpecs.with(folder, "x-credits: { cost: '1' }"), "'source' is missing here");
        refuses(
                RuleSpecs.with(folder, "x-credits: { cots: '1', source: [I] }"),
                "'cots' is not known here; known are [cost, reported, source, when]");
    }

    private static void refuses(Spec spec, String... messages) {
        assertThatThrownBy(() -> Rules.read(spec))
                .isInstanceOf(InputException.class)
                .message()
                .contains(messages);
    }
}
