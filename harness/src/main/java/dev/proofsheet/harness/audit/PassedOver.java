package dev.proofsheet.harness.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the entries that nobody checks. */
final class PassedOver {
    private static final int MOST_HOSTS = 8;

    private final Map<String, Integer> hosts = new TreeMap<>();
    private final Map<String, Integer> schemes = new TreeMap<>();
    private int preflights;

    void host(String host) {
        hosts.merge(host, 1, Integer::sum);
    }

    void scheme(String scheme) {
        schemes.merge(scheme.isEmpty() ? "no address" : scheme, 1, Integer::sum);
    }

    void preflight() {
        preflights++;
    }

    /** Adds what another has counted. */
    void add(PassedOver others) {
        others.hosts.forEach((host, count) -> hosts.merge(host, count, Integer::sum));
        others.schemes.forEach((scheme, count) -> schemes.merge(scheme, count, Integer::sum));
        preflights += others.preflights;
    }

    /** A sentence for each kind. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!hosts.isEmpty()) {
            notes.add(format(sum(hosts)) + " of other hosts: " + list(hosts));
        }
        if (!schemes.isEmpty()) {
            notes.add(format(sum(schemes)) + " by no HTTP: " + list(schemes));
        }
        if (preflights > 0) {
            notes.add(format(preflights) + " of browsers that ask before they send (CORS preflights)");
        }
        return notes;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String list(Map<String, Integer> counts) {
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_HOSTS)
                .map(entry -> entry.getKey() + " " + String.format(Locale.ROOT, "%,d", entry.getValue()))
                .collect(Collectors.joining(", "));
        return counts.size() <= MOST_HOSTS ? most : most + ", and " + (counts.size() - MOST_HOSTS) + " others";
    }

    private static String format(int count) {
        return String.format(Locale.ROOT, "passed over %,d %s", count, count == 1 ? "entry" : "entries");
    }
}
