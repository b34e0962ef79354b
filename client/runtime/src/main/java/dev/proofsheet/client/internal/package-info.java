/**
 * How calls are made: transport, credentials, retries, deadlines, threads, form parts and webhooks.
 *
 * <p>For generated clients and the modules that stand on this one; no part of the compatibility promise. May depend on
 * Retrofit, OkHttp with its Okio, Jackson and JSpecify, and of this project on the models, the logging and the public API beside
 * it.
 */
@NullMarked
package dev.proofsheet.client.internal;

import org.jspecify.annotations.NullMarked;
