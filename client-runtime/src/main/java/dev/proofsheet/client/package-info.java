/**
 * What every generated client shares: transport, credentials, errors, retries and form parts.
 *
 * <p>{@code Futures}, {@code RetryAfter} and {@code DaemonThreads} are public for the modules that stand on this package.
 *
 * <p>No class here knows a provider. May depend on Retrofit, OkHttp with its Okio, Failsafe, Jackson and JSpecify, and of this
 * project on the models and the logging.
 */
@NullMarked
package dev.proofsheet.client;

import org.jspecify.annotations.NullMarked;
