/**
 * The faults that can be seeded, a class for each family of them.
 *
 * <p>May depend on the spec and the fixtures. Knows nothing of the checks that are to catch them.
 */
@NullMarked
package dev.proofsheet.harness.mutation.fault;

import org.jspecify.annotations.NullMarked;
