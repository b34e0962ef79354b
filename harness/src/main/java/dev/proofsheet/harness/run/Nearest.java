package dev.proofsheet.harness.run;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Helps with a name that is not known. */
public final class Nearest {
    private Nearest() {}

    /** "; did you mean …?" where a known name is near, and all known names where none is. */
    public static String to(String name, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparing((String candidate) -> distance.apply(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance.apply(name, candidate) <= Math.max(2, name.length() / 3))
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("; known are "
                        + String.join(", ", known.stream().sorted().toList()));
    }
}
