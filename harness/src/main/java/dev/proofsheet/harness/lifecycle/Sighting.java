package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.Subject;
import java.util.Optional;

/**
 * What one exchange shows of a job. It is small: of the messages it keeps nothing.
 *
 * @param job the job's name
 * @param starts whether the exchange starts the job
 * @param state the state that the reply names, if it names a known one
 * @param place where the state stands
 */
public record Sighting(String job, boolean starts, Optional<String> state, Subject place) {}
