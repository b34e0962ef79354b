/**
 * How calls are logged, and how secrets and control characters are removed from every text about a call.
 *
 * <p>Public for the other modules of the clients; not part of the compatibility promise.
 */
@NullMarked
package dev.proofsheet.logging.internal;

import org.jspecify.annotations.NullMarked;
