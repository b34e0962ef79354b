/**
 * JSON Schema: where a value breaks one, told in words of our own.
 *
 * <p>The validator keeps its words in a resource that other libraries carry too, in other versions; they cannot be relied
 * on. Depends on the validator and on {@code dev.proofsheet.document}.
 */
@NullMarked
package dev.proofsheet.harness.schema;

import org.jspecify.annotations.NullMarked;
