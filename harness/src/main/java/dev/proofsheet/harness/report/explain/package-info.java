/**
 * What a reader needs beside a finding: the message that it is about with the place marked, the part of the spec that speaks
 * of it, and a command that sends the request again.
 *
 * <p>May depend on {@code run}, {@code spec}, {@code fixture} and {@code finding}; the reports depend on it.
 */
@NullMarked
package dev.proofsheet.harness.report.explain;

import org.jspecify.annotations.NullMarked;
