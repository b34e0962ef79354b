/**
 * Recorded traffic: reads HAR files as a stream, and makes of each entry the exchange that it is by a spec.
 *
 * <p>There are libraries for HAR, but none that reads as a stream: {@code de.sstoehr:har-reader} (4.0.3) binds the whole file
 * to one object before it gives the first entry, and so did {@code com.browserup:har-reader} (3.0.0), which it took the place of.
 *
 * <p>May depend on the spec, the fixtures and the findings. Knows nothing of runs, clients or servers.
 */
@NullMarked
package dev.proofsheet.harness.traffic;

import org.jspecify.annotations.NullMarked;
