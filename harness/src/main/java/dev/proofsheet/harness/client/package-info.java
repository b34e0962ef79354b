/**
 * Holds the generated client against a scenario: what it sends is read from the socket, what it understood is written out
 * again.
 *
 * <p>Finds a client by its provider's name and a method by its operationId, so that no line here knows a provider. May
 * depend on the spec, the fixtures, the findings, the lifecycle, the replay and the clients' runtime.
 */
@NullMarked
package dev.proofsheet.harness.client;

import org.jspecify.annotations.NullMarked;
