package dev.proofsheet.harness.run;

import dev.proofsheet.harness.coverage.Coverage;
import dev.proofsheet.harness.finding.Finding;
import java.time.Instant;
import java.util.List;

/** What happens in a run, in this order. Every report is written from these and from nothing else. */
public sealed interface RunEvent {
    /**
     * The run begins.
     *
     * @param at when
     * @param providers the providers that are asked for
     */
    record Started(Instant at, List<String> providers) implements RunEvent {}

    /**
     * A provider was read, and its scenarios follow. Of traffic it comes before the first exchange, without scenarios.
     *
     * @param evidence what was read of it
     */
    record ProviderRead(Evidence evidence) implements RunEvent {}

    /**
     * A scenario was checked. Those of several providers can come one between the other.
     *
     * @param result what the checks came to
     */
    record ScenarioChecked(ScenarioResult result) implements RunEvent {}

    /**
     * All scenarios of a provider were checked.
     *
     * @param evidence what was read of it
     * @param coverage how far its scenarios cover its spec
     * @param findings what is to be said about the provider as a whole
     */
    record ProviderChecked(Evidence evidence, Coverage coverage, List<Finding> findings) implements RunEvent {
        /** The provider's name. */
        public String provider() {
            return evidence.spec().provider();
        }
    }

    /**
     * A provider could not be checked.
     *
     * @param provider the provider's name
     * @param message what is wrong with its input, a line for each fault
     */
    record ProviderUnreadable(String provider, String message) implements RunEvent {}

    /**
     * Something has to be known of the run that is no finding: what was not looked at.
     *
     * @param text one sentence
     */
    record Noted(String text) implements RunEvent {}

    /**
     * The run ends before its time, because the rest of its input cannot be read.
     *
     * @param summary the counts of what was read
     * @param message what is wrong, a line for each fault
     */
    record BrokenOff(Summary summary, String message) implements RunEvent {}

    /**
     * The run ends.
     *
     * @param summary the counts
     */
    record Finished(Summary summary) implements RunEvent {}
}
