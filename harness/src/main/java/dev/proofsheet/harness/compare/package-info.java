/**
 * Compares two JSON values by what they mean: the order of properties and the notation of numbers do not count.
 *
 * <p>Depends on no other package of this project.
 */
@NullMarked
package dev.proofsheet.harness.compare;

import org.jspecify.annotations.NullMarked;
