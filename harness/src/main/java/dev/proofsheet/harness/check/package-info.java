/**
 * Holds one exchange against the spec: what was sent, and what came back.
 *
 * <p>May depend on the spec, the fixtures and the findings. Knows nothing of clients or servers.
 */
@NullMarked
package dev.proofsheet.harness.check;

import org.jspecify.annotations.NullMarked;
