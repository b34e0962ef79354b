/**
 * The public API that all clients share: builders, options, responses, exceptions, and the listener.
 *
 * <p>No class here knows a provider. May depend on OkHttp, Jackson and JSpecify, and of this project on the logging and on its
 * own package {@code internal}.
 */
@NullMarked
package dev.proofsheet.client;

import org.jspecify.annotations.NullMarked;
