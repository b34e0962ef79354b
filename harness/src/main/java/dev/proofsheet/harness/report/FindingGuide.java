package dev.proofsheet.harness.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the guide says about the keys of findings: the rows of its tables, so that nothing is written twice. */
final class FindingGuide {
    private static final String GUIDE = "/proofsheet/harness/README.md";
    private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]*`[^|]*)\\|([^|]+)\\|");
    private static final Pattern KEY = Pattern.compile("`([a-z][a-z.-]*…?)`");

    private final Map<String, String> meanings = new LinkedHashMap<>();

    private FindingGuide(String text) {
        Matcher rows = ROW.matcher(text);
        while (rows.find()) {
            String meaning = rows.group(2).strip().replace("`", "");
            KEY.matcher(rows.group(1)).results().forEach(key -> meanings.putIfAbsent(key.group(1), meaning));
        }
    }

    /** The guide that is packed with the harness. */
    static FindingGuide packed() {
        try (InputStream stream = FindingGuide.class.getResourceAsStream(GUIDE)) {
            if (stream == null) {
                throw new IllegalStateException(GUIDE + " is not packed with the harness");
            }
            return new FindingGuide(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The meaning of a key; the guide writes {@code request.body.schema.…} for all keys that begin so. */
    Optional<String> meaning(String key) {
        Optional<String> own = Optional.ofNullable(meanings.get(key));
        return own.or(() -> meanings.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("…"))
                .filter(entry -> key.startsWith(
                        entry.getKey().substring(0, entry.getKey().length() - 1)))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
