/**
 * The specs that people write by hand: finds them, reads them, and refuses a {@code $ref} that leads out of their folder.
 *
 * <p>May depend on {@code dev.proofsheet.document} and the parser for OpenAPI.
 */
@NullMarked
package dev.proofsheet.spec;

import org.jspecify.annotations.NullMarked;
