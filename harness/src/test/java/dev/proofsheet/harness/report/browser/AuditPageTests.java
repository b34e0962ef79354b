package dev.proofsheet.harness.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.audit.TrafficGenerator;
import dev.proofsheet.harness.cli.Proofsheet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an audit of generated traffic, with faults at known entries, in a real browser. */
@Tag("browser")
class AuditPageTests {
    private static final int JOBS = 1_500;
    private static final int PLANTED = 40;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String page;

    @BeforeAll
    static void start() throws IOException {
        String recording = folder.resolve("traffic.har").toString();
        TrafficGenerator.main(new String[] {
            "../specs", "../fixtures", Integer.toString(4 * JOBS), Integer.toString(PLANTED), recording
        });
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        String report = folder.resolve("report").toString();
        int exitCode = Proofsheet.run(nobody, nobody, "audit", recording, "--specs", "../specs", "--report", report);
        assertThat(exitCode).isEqualTo(1);
        page = Files.readString(folder.resolve("report/index.html"));
        browser = new Browser(folder);
        browser.size(1280, 900).colours("light");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void itSaysHowManyFindingsThereAreAndWhatItLeavesOut() {
        browser.open(page, "");
        assertThat(browser.text("h1")).isEqualTo("40 findings in 40 scenarios");
        assertThat(browser.text(".left-out")).contains("scenarios without findings", "report.ndjson");
    }

    @Test
    void aJobIsAStripOfStatesAndTimes() {
        browser.open(page, "#/sheet?show=findings");
        assertThat(browser.text(".status")).startsWith(PLANTED + " of ");
        assertThat(browser.text(".film .frame:nth-child(2)"))
                .containsPattern("\\+[\\d.]+ m?s")
                .contains("took 120 ms");
        assertThat(browser.number("return document.querySelectorAll('.strip .frame.marked').length"))
                .isEqualTo(browser.number("return document.querySelectorAll('.strip').length"));
        assertThat(browser.text(".strip-notes")).contains("2026-01-01", "UTC");
    }

    @Test
    void aLinkLeadsToAFindingBesideItsPayloadTheSpecAndACommand() {
        browser.open(page, "#/findings?key=request.body.undeclared");
        browser.find(".entry a").click();
        browser.waitFor("return document.querySelector('article.finding') !== null");
        browser.open(page, browser.address());
        assertThat(browser.text("article .line.marked")).contains("\"planted\": 1");
        assertThat(browser.text(".source figcaption")).contains("openapi.yaml:");
        assertThat(browser.text(".curl pre"))
                .startsWith("curl -X POST https://")
                .contains("$")
                .doesNotContain("recorded-key");
        browser.find("main h2 + p a").click();
        browser.waitFor("return document.querySelector('.exchange') !== null");
        assertThat(browser.text(".exchange")).contains("\"planted\": 1");
    }

    @Test
    void aSearchFindsWhatStandsInAPayload() {
        browser.open(page, "#/findings?q=content-type:%20planted");
        assertThat(browser.number("return document.querySelectorAll('.entry').length"))
                .isBetween(1L, PLANTED - 1L);
    }

    @Test
    void nothingIsWiderThanANarrowScreenAndAllTextStandsOut() {
        for (String view : new String[] {"sheet?show=findings", "findings"}) {
            browser.size(320, 700).open(page, "#/" + view);
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(320);
            assertThat(String.valueOf(browser.run(Contrast.FAINT_TEXTS)))
                    .as(view)
                    .isEmpty();
        }
        browser.size(1280, 900);
    }
}
