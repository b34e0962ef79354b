package dev.proofsheet.harness.report.browser;

import static dev.proofsheet.harness.report.browser.SamplePages.ALL;
import static dev.proofsheet.harness.report.browser.SamplePages.cases;
import static dev.proofsheet.harness.report.browser.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.report.SampleRun;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of the page in a real browser. */
@Tag("browser")
class PageSearchTests {
    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser(folder);
        browser.size(1280, 900);
    }

    @AfterAll
    static void stop() {
        browser.close();
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
}
