package dev.proofsheet.harness.cli;

/** What a command's exit code says. */
final class ExitCode {
    /** All agrees. */
    static final int AGREES = 0;

    /** There are findings. */
    static final int FINDINGS = 1;

    /** It could not run: bad usage, unreadable input, nothing to do. */
    static final int CANNOT_RUN = 2;

    private ExitCode() {}
}
