package dev.proofsheet.harness.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The template, the styles and the scripts of the page. */
final class PageAssets {
    private static final List<String> STYLES = List.of("base", "sheet", "message", "views");

    /** In the order in which one needs the other. */
    private static final List<String> SCRIPTS = List.of(
            "dom",
            "data",
            "address",
            "message",
            "finding",
            "frame",
            "sheet",
            "scenario",
            "findings",
            "graph",
            "lifecycles",
            "coverage",
            "documents",
            "main");

    private PageAssets() {}

    static Template template() {
        return Mustache.compiler().compile(read("page.html"));
    }

    static String style() {
        return joined(STYLES, ".css");
    }

    static String script() {
        return joined(SCRIPTS, ".js");
    }

    /** Lets a browser run this text, and no other, by a content security policy. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String joined(List<String> names, String ending) {
        return names.stream().map(name -> read(name + ending)).collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (InputStream stream = PageAssets.class.getResourceAsStream("/proofsheet/report/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not packed with the harness");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
