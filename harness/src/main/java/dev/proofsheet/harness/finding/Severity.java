package dev.proofsheet.harness.finding;

/** How much a finding weighs. A run with any finding that nobody accepted fails, whatever the weight. */
public enum Severity {
    /** Spec, evidence and client part from each other. */
    ERROR,
    /** Nothing parts yet, but the answer of the run means less than it seems. */
    WARNING
}
