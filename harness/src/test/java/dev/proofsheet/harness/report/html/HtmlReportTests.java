package dev.proofsheet.harness.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.report.SampleRun;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTests {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"([^\"]+)\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyScenarioHasItsStripAndItsDetails() {
        String page = page(SampleRun.ofAllCases());
        JsonNode strips = data(page, "page").get("scenarios");
        for (int index = 0; index < strips.size(); index++) {
            assertThat(data(page, "scenario-" + index).get("findings").size())
                    .isEqualTo(strips.get(index).get("findings").intValue());
        }
        assertThat(data(page, "page").get("findings").size())
                .isEqualTo(SampleRun.ofAllCases().findings());
    }

    @Test
    void aFindingCarriesItsPlaceInTheMessageAndTheLinesOfTheSpec() {
        String page = page(new SampleRun().with("response.body.schema"));
        for (JsonNode finding : data(page, "scenario-0").get("findings")) {
            JsonNode mark = finding.get("mark");
            JsonNode lines = data(page, "scenario-0")
                    .at("/exchanges/" + finding.get("exchange").intValue() + "/"
                            + mark.get("side").stringValue());
            String name = finding.get("at").stringValue().replaceAll(".*/", "");
            assertThat(mark.path("missing")
                            .stringValue(lines.get(mark.get("from").intValue()).stringValue()))
                    .contains(name.matches("\\d+") ? "" : name);
            assertThat(finding.at("/spec/lines").size()).isPositive();
        }
    }

    @Test
    void hostileTextsStayData() throws IOException {
        Path file = folder.resolve("hostile.yaml");
        Files.writeString(file, hostile());
        String page = page(new SampleRun().with(file));
        // The page's own: its data, the scenario's, the provider's, and the script.
        assertThat(page.split("</script>", -1)).hasSize(5);
        assertThat(page).doesNotContain("<!--", "<img", "\u2028", "\u2029");
        assertThat(data(page, "page").at("/scenarios/0/title").stringValue())
                .isEqualTo("</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> \u2028");
    }

    @Test
    void noSignThatHtmlKnowsStandsInTheData() throws IOException {
        Path file = folder.resolve("hostile.yaml");
        Files.writeString(file, hostile());
        String page = page(new SampleRun().with(file).withFindingAt("/paths", "no <b> & no --> for a client"));
        assertThat(DATA.matcher(page).results().map(data -> data.group(2)))
                .hasSize(3)
                .allSatisfy(data -> assertThat(data).doesNotContain("<", ">", "&"));
        assertThat(data(page, "page").get("findings"))
                .anySatisfy(finding ->
                        assertThat(finding.get("message").stringValue()).isEqualTo("no <b> & no --> for a client"));
    }

    @Test
    void nothingOfAScenarioWithACredentialIsInThePage() {
        String page = page(new SampleRun().with("fixture.secret-in-a-property"));
        assertThat(data(page, "scenario-0").has("exchanges")).isFalse();
        assertThat(data(page, "scenario-0").get("withheld").booleanValue()).isTrue();
    }

    @Test
    void itNeedsNoNetworkAndAllowsNoOtherScript() {
        String page = page(new SampleRun().with("agrees"));
        String code = DATA.matcher(page).replaceAll("");
        assertThat(code).contains("default-src 'none'").doesNotContain("src=", "@import", "url(http", "innerHTML");
    }

    @Test
    void thePolicyNamesTheVeryScriptOfThePage() {
        String page = page(new SampleRun().with("agrees"));
        String script = page.substring(
                page.indexOf("<script type=\"module\">") + "<script type=\"module\">".length(),
                page.lastIndexOf("</script>"));
        assertThat(page).contains("script-src " + PageAssets.hash(script) + ";");
    }

    @Test
    void ofTwentyThousandFindingsOfOneKindThePageHoldsTheFirstAndSaysSo() {
        String page = page(new SampleRun().with("request.header.missing", 20_000));
        assertThat(data(page, "page").get("findings").size()).isEqualTo(200);
        assertThat(data(page, "page").at("/leftOut/findings").intValue()).isEqualTo(19_800);
        assertThat(data(page, "page").get("scenarios").size()).isEqualTo(20_000);
    }

    @Test
    void twoPagesOfOneRunAreTheSame() {
        assertThat(page(SampleRun.ofAllCases())).isEqualTo(page(SampleRun.ofAllCases()));
    }

    @Test
    void aLifecycleTellsWhatWasSeenAndWhatIsNotDeclared() {
        JsonNode lifecycle = data(page(new SampleRun().with("agrees")), "page").at("/providers/0/lifecycle");
        assertThat(lifecycle.get("moves"))
                .anySatisfy(move -> assertThat(move.toString())
                        .isEqualTo("{\"from\":\"QUEUED\",\"to\":\"RUNNING\",\"declared\":true,\"scenarios\":[0]}"));
        assertThat(lifecycle.get("moves"))
                .anySatisfy(move -> assertThat(move.toString())
                        .isEqualTo("{\"from\":\"DONE\",\"to\":\"QUEUED\",\"declared\":false,\"scenarios\":[0]}"));
        assertThat(lifecycle.get("states"))
                .anySatisfy(state ->
                        assertThat(state.toString()).contains("\"HELD\"").contains("\"scenarios\":[]"));
    }

    static String hostile() {
        return """
                title: "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> \\u2028"
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: submitJob
                    request:
                      headers: { X-Trace: "<b onclick='document.title=1'>" }
                      json:
                        prompt: "</script><script>document.title='run'</script><!--<script>"
                        "<img src=x onerror=document.title='run'>": "\\u2028\\u2029"
                    response: { status: 400, text: "<svg onload=document.title='run'>" }
                """;
    }

    private static String page(SampleRun run) {
        StringWriter file = new StringWriter();
        run.tell(new HtmlReport(file));
        return file.toString();
    }

    private static JsonNode data(String page, String id) {
        List<MatchResult> found = DATA.matcher(page)
                .results()
                .filter(result -> result.group(1).equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return JsonMapper.shared().readTree(found.get(0).group(2));
    }
}
