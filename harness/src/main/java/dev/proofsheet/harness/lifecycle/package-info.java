/**
 * Holds the sequence of a scenario against the life of a job: states known, moves possible, a result exactly when due.
 *
 * <p>May depend on the spec, the fixtures and the findings. Knows nothing of clients or servers.
 */
@NullMarked
package dev.proofsheet.harness.lifecycle;

import org.jspecify.annotations.NullMarked;
