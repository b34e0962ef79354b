/**
 * What every generated client shares: transport, credentials, errors, retries, JSON, form parts and open values.
 *
 * <p>No class here knows a provider. May depend on Retrofit, OkHttp, Failsafe, Jackson and JSpecify, and on nothing else of
 * this project.
 */
@NullMarked
package dev.proofsheet.client;

import org.jspecify.annotations.NullMarked;
