/**
 * Writes the calls of a client to a log, without what a log must not hold.
 *
 * <p>May depend on OkHttp with its Okio, on what Retrofit says of a call, and on JSpecify, and on nothing else of this project.
 */
@NullMarked
package dev.proofsheet.logging;

import org.jspecify.annotations.NullMarked;
