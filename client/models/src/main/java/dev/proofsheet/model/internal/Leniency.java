package dev.proofsheet.model.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Reports each property with a value that does not fit its type, once. An attribute of Jackson's, present in lenient reads. */
final class Leniency {
    private final BiConsumer<String, String> onUnexpected;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    Leniency(BiConsumer<String, String> onUnexpected) {
        this.onUnexpected = onUnexpected;
    }

    void report(String model, String property) {
        if (reported.add(model + "." + property)) {
            onUnexpected.accept(model, property);
        }
    }
}
