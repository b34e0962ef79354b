/**
 * Seeds known faults into scenarios and specs, and tells which of them the checks catch.
 *
 * <p>A mutant is judged by itself: its scenario alone, or the scenarios against its spec alone. May depend on the checks of
 * {@code run} that need no client, and on what they read; nothing but the reports and the command line depends on it.
 */
@NullMarked
package dev.proofsheet.harness.mutation;

import org.jspecify.annotations.NullMarked;
