package dev.proofsheet.harness.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.report.SampleRun;
import dev.proofsheet.harness.report.html.HtmlReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private static final String ALL = page(SampleRun.ofAllCases().withFindingAt("/paths"));

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
    void aSearchNarrowsTheScenariosAndStandsInTheAddress() {
        browser.open(ALL, "#/sheet");
        browser.find("#filter-q").sendKeys("lifecycle.job.changed");
        long cases = cases(findings -> findings.contains("lifecycle.job.changed"));
        assertThat(browser.text(".status")).startsWith(cases + " of ");
        assertThat(browser.number("return document.querySelectorAll('.strip').length"))
                .isEqualTo(cases);
        assertThat(browser.address()).isEqualTo("#/sheet?q=lifecycle.job.changed");
    }

    @Test
    void aSearchLooksThroughTheMessagesToo() {
        browser.open(ALL, "#/sheet?q=x-left:");
        assertThat(browser.number("return document.querySelectorAll('.strip').length"))
                .isEqualTo(
                        browser.number(
                                "return [...document.querySelectorAll('script[id^=scenario-]')].filter((one) => (JSON.parse(one.textContent).exchanges ? JSON.stringify(JSON.parse(one.textContent).exchanges) : '').includes('X-Left:')).length"))
                .isGreaterThan(1);
        // Words that stand apart: one in the title, one in a message.
        browser.open(ALL, "#/findings?q=" + "request.header.missing%20fox");
        assertThat(browser.number("return document.querySelectorAll('.entry').length"))
                .isPositive();
        browser.open(ALL, "#/sheet?q=in-no-message-at-all");
        assertThat(browser.text(".nothing")).isNotBlank();
    }

    @Test
    void whoWritesInTheSearchStaysThere() {
        browser.open(ALL, "#/sheet");
        for (String letter : new String[] {"j", "o", "b"}) {
            browser.find("#filter-q").sendKeys(letter);
            assertThat(browser.focused().getDomAttribute("id")).isEqualTo("filter-q");
        }
        assertThat(browser.run("return document.activeElement.value")).isEqualTo("job");
    }

    @Test
    void theFiltersAreMarkedAsASearchThatTellsItsResult() {
        for (String view : new String[] {"sheet", "findings"}) {
            browser.open(ALL, "#/" + view);
            assertThat(browser.find("form[role=search]").getDomAttribute("aria-label"))
                    .as(view)
                    .isNotBlank();
            assertThat(browser.find("form[role=search] [role=status]").getText())
                    .as(view)
                    .matches("\\d+ .*");
        }
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

    @Test
    void fiveThousandScenariosLoadAndAreSearchedWithoutAWait() {
        String page = page(new SampleRun().with("agrees", 4_900).with("lifecycle.result.missing", 100));
        long start = System.nanoTime();
        browser.open(page, "#/sheet");
        Duration loaded = Duration.ofNanos(System.nanoTime() - start);
        long searched = searched("no-such-word");
        long again = searched("missing-77");
        System.out.printf(
                "5,000 scenarios, %d KB: loaded in %d ms, searched for the first time in %d ms, then in %d ms%n",
                page.length() / 1024, loaded.toMillis(), searched, again);
        assertThat(browser.text(".status")).startsWith("1 of 5,000");
        assertThat(loaded).isLessThan(Duration.ofSeconds(10));
        assertThat(searched).isLessThan(2_000);
        assertThat(again).isLessThan(500);
        assertThat(browser.open(page, "#/sheet").number("return document.querySelectorAll('.strip').length"))
                .isLessThan(500);
        browser.run("scrollTo(0, document.body.scrollHeight)");
        browser.waitFor("return document.querySelectorAll('.strip').length > 60");
    }

    /** How long a search takes until the page is laid out anew, in milliseconds. */
    private static long searched(String text) {
        return browser.number("""
                const search = document.getElementById("filter-q");
                const start = performance.now();
                search.value = "%s";
                search.dispatchEvent(new Event("input", { bubbles: true }));
                document.body.offsetHeight;
                return performance.now() - start;""".formatted(text));
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

    private static String page(SampleRun run) {
        StringWriter file = new StringWriter();
        run.tell(new HtmlReport(file));
        return file.toString();
    }

    /** How many cases of the sample have such findings, by the files that list them. */
    private static long cases(Predicate<String> findings) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/sample/cases"))) {
            return files.filter(file -> file.toString().endsWith(".findings"))
                    .map(PageTests::read)
                    .filter(findings)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
