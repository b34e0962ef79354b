/**
 * Serves the replies of a scenario over a real socket, and keeps what arrived.
 *
 * <p>May depend on the fixtures. Knows nothing of specs or clients.
 */
@NullMarked
package dev.proofsheet.harness.replay;

import org.jspecify.annotations.NullMarked;
