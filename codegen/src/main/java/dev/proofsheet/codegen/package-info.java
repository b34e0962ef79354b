/**
 * From a spec to a client: prepares the parsed spec, runs OpenAPI Generator on it, and keeps the generated tree.
 *
 * <p>May depend on {@code dev.proofsheet.spec}, {@code dev.proofsheet.document}, OpenAPI Generator and its libraries. No
 * class here knows a provider.
 */
@NullMarked
package dev.proofsheet.codegen;

import org.jspecify.annotations.NullMarked;
