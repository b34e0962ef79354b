/**
 * The public API of jobs: handles, states, options of waiting, and exceptions.
 *
 * <p>May depend on JSpecify, and of this project on the runtime.
 */
@NullMarked
package dev.proofsheet.job;

import org.jspecify.annotations.NullMarked;
