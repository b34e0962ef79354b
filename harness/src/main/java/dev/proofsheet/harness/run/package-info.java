/**
 * A run: reads the input of each provider, makes every check on every scenario, and tells what happens as events.
 *
 * <p>May depend on everything but the reports and the command line, which listen to it.
 */
@NullMarked
package dev.proofsheet.harness.run;

import org.jspecify.annotations.NullMarked;
