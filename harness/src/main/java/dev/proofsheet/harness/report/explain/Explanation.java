package dev.proofsheet.harness.report.explain;

import java.util.Optional;

/**
 * What a reader needs beside a finding.
 *
 * @param message the message of the scenario that it is about, unless it is about none or holds a credential
 * @param mark the place in that message
 * @param fragment what the spec says there; for a finding about another file, what stands in that file
 * @param curl a command that sends the request again, where the finding is about a request
 */
public record Explanation(
        Optional<MessageText> message, Optional<Mark> mark, Optional<SpecFragment> fragment, Optional<String> curl) {
    /** Nothing beside the finding itself. */
    public static final Explanation NONE =
            new Explanation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
