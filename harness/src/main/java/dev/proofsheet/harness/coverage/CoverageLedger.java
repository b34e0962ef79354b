package dev.proofsheet.harness.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Keeps what is declared and what is seen, in the order in which it came up. */
final class CoverageLedger {
    private final Map<Dimension, Map<Key, Entry>> entries = new EnumMap<>(Dimension.class);

    private record Key(@Nullable String operation, String name) {}

    /** One thing, with the scenarios that show it so far. */
    static final class Entry {
        private final JsonPointer at;
        private final boolean declared;
        private final Set<String> scenarios = new LinkedHashSet<>();

        private Entry(JsonPointer at, boolean declared) {
            this.at = at;
            this.declared = declared;
        }

        void seenIn(String scenario) {
            scenarios.add(scenario);
        }
    }

    /** Enters what the spec declares. */
    Entry declare(Dimension dimension, @Nullable String operation, String name, JsonPointer at) {
        return enter(dimension, operation, name, new Entry(at, true));
    }

    /** Enters what a scenario shows and the spec does not declare. */
    void undeclared(Dimension dimension, @Nullable String operation, String name, JsonPointer at, String scenario) {
        enter(dimension, operation, name, new Entry(at, false)).seenIn(scenario);
    }

    private Entry enter(Dimension dimension, @Nullable String operation, String name, Entry entry) {
        return entries.computeIfAbsent(dimension, any -> new LinkedHashMap<>())
                .computeIfAbsent(new Key(operation, name), any -> entry);
    }

    /** Everything that was entered, by dimension. */
    Coverage coverage() {
        List<CoverageItem> items = new ArrayList<>();
        entries.forEach((dimension, named) -> named.forEach((key, entry) -> items.add(new CoverageItem(
                dimension,
                key.operation(),
                key.name(),
                entry.at,
                entry.declared,
                Collections.unmodifiableSet(new LinkedHashSet<>(entry.scenarios))))));
        return new Coverage(List.copyOf(items));
    }
}
