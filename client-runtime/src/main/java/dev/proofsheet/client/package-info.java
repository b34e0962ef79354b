/**
 * What every generated client shares: transport, credentials, errors, retries, jobs and form parts.
 *
 * <p>No class here knows a provider. May depend on Retrofit, OkHttp with its Okio, Failsafe, Jackson and JSpecify, and of this
 * project on the models and the logging.
 */
@NullMarked
package dev.proofsheet.client;

import org.jspecify.annotations.NullMarked;
