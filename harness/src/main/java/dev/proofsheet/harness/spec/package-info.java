/**
 * What a spec promises, as the checks ask for it: operations, parameters, bodies, replies, security, lifecycle.
 *
 * <p>Read from the located document itself and not from a parser's model, because every answer has to name its line. May
 * depend on {@code dev.proofsheet.document}, {@code dev.proofsheet.spec} and the JSON Schema validator.
 */
@NullMarked
package dev.proofsheet.harness.spec;

import org.jspecify.annotations.NullMarked;
