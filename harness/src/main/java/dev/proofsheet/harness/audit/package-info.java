/**
 * The audit of recorded traffic: every exchange against its spec and the rules in it, the exchanges of one job against
 * the lifecycle, told as the same events as a run on scenarios.
 *
 * <p>May depend on the traffic, the checks, the rules and the events of {@code run}. Runs no client and no server.
 */
@NullMarked
package dev.proofsheet.harness.audit;

import org.jspecify.annotations.NullMarked;
