package dev.proofsheet.harness.report.browser;

import static dev.proofsheet.harness.report.browser.SamplePages.ALL;
import static dev.proofsheet.harness.report.browser.SamplePages.cases;
import static dev.proofsheet.harness.report.browser.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.report.SampleRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page in a real browser; {@code mvn verify -Pbrowser} runs these. */
@Tag("browser")
class PageTests {
    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser(folder);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void onADesk() {
        browser.size(1280, 900).colours("light");
    }

    @Test
    void itTellsAtAGlanceWhetherAllAgrees() {
        browser.open(page(new SampleRun().with("agrees")), "");
        assertThat(browser.text("h1")).isEqualTo("Spec, evidence and client agree.");
        assertThat(browser.text(".verdict")).isEqualTo("All agrees");
        browser.open(ALL, "");
        assertThat(browser.text("h1")).matches("\\d+ findings in \\d+ scenarios");
        assertThat(browser.find(".film .frame").getText()).contains("submitJob", "202", "QUEUED");
    }

    @Test
    void filtersAreReadFromTheAddress() {
        browser.open(ALL, "#/sheet?show=agrees&provider=sample");
        assertThat(browser.number("return document.querySelectorAll('.strip').length"))
                .isEqualTo(cases(String::isEmpty));
        assertThat(browser.number("return document.querySelectorAll('.frame.marked').length"))
                .isZero();
    }

    @Test
    void aLinkLeadsToAScenarioWithItsMessages() {
        browser.open(ALL, "#/sheet/sample/agrees");
        assertThat(browser.number("return document.querySelectorAll('.exchange').length"))
                .isEqualTo(3);
        assertThat(browser.text("#exchange-1")).contains("POST /jobs", "HTTP 202");
    }

    @Test
    void aLinkLeadsToAFindingWithItsPlaceMarked() {
        browser.open(ALL, "#/findings?key=response.body.schema.type");
        browser.find(".entry a").click();
        browser.waitFor("return document.querySelector('article.finding') !== null");
        String address = browser.address();
        assertThat(browser.open(ALL, address).text("article .line.marked")).isNotBlank();
        assertThat(browser.text(".expected")).isNotBlank();
        assertThat(browser.text(".source figcaption")).contains("openapi.yaml:");
    }

    @Test
    void aLinkToWhatIsNotThereSaysSo() {
        browser.open(ALL, "#/findings/0000");
        assertThat(browser.text("main")).contains("There is no such finding");
        browser.open(ALL, "#/sheet/sample/nothing%of");
        assertThat(browser.text("main")).contains("There is no scenario");
    }

    @Test
    void keysAloneLeadFromTheSearchToAFindingAndBack() {
        browser.open(ALL, "#/findings");
        browser.find("body").sendKeys("/");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("filter-q");
        browser.focused().sendKeys("request.header.missing");
        for (int step = 0; !"A".equalsIgnoreCase(browser.focused().getTagName()) && step < 10; step++) {
            browser.focused().sendKeys(Keys.TAB);
        }
        assertThat(browser.number("return parseInt(getComputedStyle(document.activeElement).outlineWidth)"))
                .isGreaterThanOrEqualTo(2);
        browser.focused().sendKeys(Keys.ENTER);
        browser.waitFor("return document.querySelector('article.finding') !== null");
        assertThat(browser.focused().getTagName()).isEqualTo("h1");
        browser.run("history.back()");
        browser.waitFor("return document.querySelector('#filter-q')?.value === 'request.header.missing'");
    }

    @Test
    void everythingHasALandmarkAHeadingAndALabel() {
        for (String view :
                new String[] {"sheet", "findings", "lifecycles", "coverage", "documents", "sheet/sample/agrees"}) {
            browser.open(ALL, "#/" + view);
            assertThat(browser.number(
                            "return document.querySelectorAll('header, nav[aria-label], main, footer').length"))
                    .as(view)
                    .isGreaterThanOrEqualTo(4);
            assertThat(browser.number("return document.querySelectorAll('h1').length"))
                    .as(view)
                    .isEqualTo(1);
            assertThat(
                            browser.number(
                                    "return [...document.querySelectorAll('input, select')].filter((one) => !one.labels.length).length"))
                    .as(view)
                    .isZero();
            assertThat(
                            browser.number(
                                    "return [...document.querySelectorAll('a, button')].filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim())).length"))
                    .as(view)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sheet",
                "findings",
                "lifecycles",
                "coverage",
                "coverage/sample?dimension=MOVES",
                "documents",
                "sheet/sample/response.body.schema",
                "sheet/sample/request.part.schema"
            })
    void nothingIsWiderThanANarrowScreen(String view) {
        browser.size(320, 700).open(ALL, "#/" + view);
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsGround(String scheme) {
        browser.colours(scheme);
        for (String view : new String[] {"sheet", "findings", "coverage", "sheet/sample/response.body.schema"}) {
            browser.open(ALL, "#/" + view);
            assertThat(String.valueOf(browser.run(Contrast.FAINT_TEXTS)))
                    .as(view)
                    .isEmpty();
        }
    }

    @Test
    void inTheDarkThePageIsDark() {
        browser.colours("dark").open(ALL, "");
        assertThat(
                        browser.number(
                                "return Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))"))
                .isLessThan(40);
    }

    @Test
    void aHostilePayloadRunsNoScript() throws Exception {
        Path file = folder.resolve("hostile.yaml");
        Files.writeString(file, HOSTILE);
        String page = page(new SampleRun().with(file));
        browser.open(page, "#/sheet/sample/hostile");
        assertThat(browser.text("#exchange-1")).contains("</script><script>document.title='run'</script>");
        browser.open(page, "#/findings");
        assertThat(browser.number("return document.querySelectorAll('main img, main script, main b, main svg').length"))
                .isZero();
        assertThat(browser.run("return document.title")).isEqualTo("Findings · Proofsheet");
    }

    @Test
    void theCoverageLeadsToItsScenarios() {
        browser.open(ALL, "#/coverage/sample");
        browser.find(".cell a").click();
        browser.waitFor("return document.querySelector('.chosen a') !== null");
        browser.find(".chosen a").click();
        browser.waitFor("return location.hash.startsWith('#/sheet/sample/')");
    }

    @Test
    void theLifecycleShowsWhatWasSeenAndWhatWasNot() {
        browser.open(ALL, "#/lifecycles");
        assertThat(browser.number("return document.querySelectorAll('svg .state').length"))
                .isEqualTo(5);
        assertThat(browser.find("svg .state.unseen").getDomAttribute("aria-label"))
                .isEqualTo("RUNNING, never seen");
        assertThat(browser.number("return document.querySelectorAll('svg .move.undeclared').length"))
                .isEqualTo(1);
    }

    private static final String HOSTILE = """
            title: "</script><script>document.title='run'</script><!-- <img src=x onerror=document.title='run'> \\u2028"
            source: { kind: composed, marks: [I] }
            exchanges:
              - operation: submitJob
                request:
                  headers: { X-Trace: "<b onclick=1>" }
                  json:
                    prompt: "</script><script>document.title='run'</script><!--<script>"
                    "<img src=x onerror=document.title='run'>": "\\u2028\\u2029"
                response: { status: 400, text: "<svg onload=document.title='run'>" }
            """;
}
