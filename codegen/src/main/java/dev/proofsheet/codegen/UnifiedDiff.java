package dev.proofsheet.codegen;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the differences of files in the form that {@code diff -u} gave its name to. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final String root;
    private final List<String> lines = new ArrayList<>();

    UnifiedDiff(String root) {
        this.root = root;
    }

    /** Compares the files of a folder. */
    void add(String folder, Map<String, String> actual, Map<String, String> expected) {
        TreeSet<String> paths = new TreeSet<>(actual.keySet());
        paths.addAll(expected.keySet());
        paths.forEach(path -> add(folder + "/" + path, actual.get(path), expected.get(path)));
    }

    /** Compares a file; null stands for one that is not there. */
    void add(String path, @Nullable String actual, @Nullable String expected) {
        if (Objects.equals(actual, expected)) {
            return;
        }
        lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                name("a/", path, actual),
                name("b/", path, expected),
                lines(actual),
                DiffUtils.diff(lines(actual), lines(expected)),
                CONTEXT));
    }

    /** The differences, or nothing if there are none. */
    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private String name(String side, String path, @Nullable String content) {
        return content == null ? "/dev/null" : side + root + "/" + path;
    }

    private static List<String> lines(@Nullable String content) {
        if (content == null) {
            return List.of();
        }
        boolean ended = content.endsWith("\n");
        String text = ended ? content.substring(0, content.length() - 1) : content + "\n\\ No newline at end of file";
        return List.of(text.split("\n", -1));
    }
}
