/**
 * Recorded traffic: reads HAR files as a stream, and makes of each entry the exchange that it is by a spec.
 *
 * <p>May depend on the spec, the fixtures and the findings. Knows nothing of runs, clients or servers.
 */
@NullMarked
package dev.proofsheet.harness.traffic;

import org.jspecify.annotations.NullMarked;
