package dev.proofsheet.harness.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the checks of one scenario came to: how many were made, and what they found.
 *
 * <p>Every comparison goes through here, so that a run can tell "all is well" from "nothing was looked at".
 */
public final class CheckLog {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Integer> checksOfExchanges = new HashMap<>();
    private int checks;

    /** Counts a check, and says whether it failed; then a finding has to be {@linkplain #add added}. */
    public boolean fails(boolean holds) {
        checks++;
        return !holds;
    }

    /** Keeps what a check found that was counted already. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Counts a check that failed, and keeps what it found. */
    public void found(Finding finding) {
        checks++;
        findings.add(finding);
    }

    /** Counts one check that found all of these, or nothing. */
    public void checked(List<Finding> found) {
        checks++;
        findings.addAll(found);
    }

    /** Takes over the checks that were made on one exchange, so that an exchange on which none was made is told. */
    public void add(int exchange, CheckLog part) {
        checks += part.checks;
        findings.addAll(part.findings);
        checksOfExchanges.merge(exchange, part.checks, Integer::sum);
    }

    /** How many checks were made on an exchange, by its index from 0. */
    public int checksOf(int exchange) {
        return checksOfExchanges.getOrDefault(exchange, 0);
    }

    /** Takes findings out that were expected. The checks that made them count as before. */
    public void expect(Predicate<Finding> expected) {
        findings.removeIf(expected);
    }

    /** How many checks were made. */
    public int checks() {
        return checks;
    }

    /** What was found, in the order of the checks. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
