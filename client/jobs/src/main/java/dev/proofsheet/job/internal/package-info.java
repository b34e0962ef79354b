/**
 * How jobs are polled and waited for.
 *
 * <p>For generated clients; no part of the compatibility promise. May depend on Jackson, Retrofit and JSpecify, and of this
 * project on the runtime and the public API beside it.
 */
@NullMarked
package dev.proofsheet.job.internal;

import org.jspecify.annotations.NullMarked;
