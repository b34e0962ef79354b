/**
 * The reports of a run, each written from the same stream of events.
 *
 * <p>May depend on the events of {@code run} and what they carry; nothing but the command line depends on it.
 */
@NullMarked
package dev.proofsheet.harness.report;

import org.jspecify.annotations.NullMarked;
