package dev.proofsheet.harness.report.explain;

import dev.proofsheet.document.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the files that a run has read. */
final class SourceLines {
    private static final int MOST_LINES = 16;
    private static final int LONGEST_LINE = 300;

    private final Map<Path, List<String>> files = new HashMap<>();

    /** What begins on a line: it, and what is indented below it. */
    SpecFragment block(Location location) {
        List<String> lines = files.computeIfAbsent(location.file(), SourceLines::read);
        int first = location.line() - 1;
        if (first >= lines.size()) {
            return new SpecFragment(location, List.of());
        }
        int indent = indent(lines.get(first));
        int end = first + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
            end++;
        }
        while (lines.get(end - 1).isBlank() && end - 1 > first) {
            end--;
        }
        List<String> shown = new ArrayList<>();
        for (String line : lines.subList(first, Math.min(end, first + MOST_LINES))) {
            shown.add(Cut.of(line.substring(Math.min(indent, line.length())), LONGEST_LINE));
        }
        if (end - first > MOST_LINES) {
            shown.add("… (" + (end - first - MOST_LINES) + " more lines)");
        }
        return new SpecFragment(location, shown);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
