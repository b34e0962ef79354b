/**
 * The command line. It reads arguments, starts what they ask for, and turns the answer into an exit code.
 *
 * <p>May depend on everything; nothing depends on it.
 */
@NullMarked
package dev.proofsheet.harness.cli;

import org.jspecify.annotations.NullMarked;
