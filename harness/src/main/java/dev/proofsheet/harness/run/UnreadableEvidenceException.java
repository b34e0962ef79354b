package dev.proofsheet.harness.run;

import dev.proofsheet.document.InputException;
import java.util.List;
import java.util.stream.Collectors;

/** The spec or the fixtures of a provider cannot be used. */
public final class UnreadableEvidenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String faults;

    UnreadableEvidenceException(List<InputException> faults) {
        super(faults.size() + " faults");
        this.faults = faults.stream().map(Throwable::getMessage).collect(Collectors.joining(System.lineSeparator()));
    }

    /** A line for each fault: where, and what. */
    public String faults() {
        return faults;
    }
}
