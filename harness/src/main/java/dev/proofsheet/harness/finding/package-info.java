/**
 * What the harness has to say: one record for every finding, and the log that checks write to.
 *
 * <p>May depend on {@code dev.proofsheet.document} only. Everything else in the harness may depend on it.
 */
@NullMarked
package dev.proofsheet.harness.finding;

import org.jspecify.annotations.NullMarked;
