/**
 * What every generated client shares: transport, credentials, errors, retries, pictures, JSON, form parts and open values.
 *
 * <p>No class here knows a provider. May depend on Retrofit, OkHttp with its Okio, Failsafe, Jackson and JSpecify, and on
 * nothing else of this project.
 */
@NullMarked
package dev.proofsheet.client;

import org.jspecify.annotations.NullMarked;
