package dev.proofsheet.harness.report.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium that is installed, with a profile of its own and nothing that asks the network. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;
    private final Path page;

    Browser(Path folder) {
        this.page = folder.resolve("index.html");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Opens a page at an address in it, such as {@code #/findings}. */
    Browser open(String html, String address) {
        try {
            Files.writeString(page, html, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver.get("about:blank");
        driver.get(page.toUri() + address);
        waitFor("return document.querySelector('main h1') !== null");
        return this;
    }

    /** Sets the size of what is shown. */
    Browser size(int width, int height) {
        return emulate(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Sets what the reader prefers. */
    Browser colours(String scheme) {
        return emulate(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private Browser emulate(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
        return this;
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    long number(String script) {
        return ((Number) run(script)).longValue();
    }

    String text(String selector) {
        return find(selector).getText();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    String address() {
        return String.valueOf(run("return location.hash"));
    }

    /** The element that has the focus, as a key press meets it. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Looks at a condition with each frame that the browser draws, until it holds. */
    void waitFor(String condition) {
        driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const holds = () => { %s; };
                const look = () => (holds() ? done() : requestAnimationFrame(look));
                look();""".formatted(condition));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
