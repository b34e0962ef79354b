/**
 * What generated models are made of: their bases, the checks of their builders, and how they are read and written as JSON.
 *
 * <p>Public because generated code needs it, and not part of the compatibility promise: programs use generated models and the
 * package above. May depend on that package, Jackson and JSpecify.
 */
@NullMarked
package dev.proofsheet.model.internal;

import org.jspecify.annotations.NullMarked;
