package dev.proofsheet.harness.report.explain;

import java.util.Optional;

/**
 * The lines of a message that a finding is about.
 *
 * @param from the first line, from 0
 * @param to the last line
 * @param missing the name of what should stand there and does not; the lines are then those of what is around it
 */
public record Mark(int from, int to, Optional<String> missing) {}
