/**
 * What the evidence shows of what a spec declares, and what it shows beside that.
 *
 * <p>May depend on {@code spec}, {@code fixture}, {@code schema}, {@code rule} and {@code finding}; it looks at exchanges and
 * runs no client.
 */
@NullMarked
package dev.proofsheet.harness.coverage;

import org.jspecify.annotations.NullMarked;
