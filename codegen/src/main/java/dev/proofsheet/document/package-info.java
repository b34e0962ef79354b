/**
 * Reads what people write by hand, YAML 1.2 and JSON, and remembers on which line each value stands.
 *
 * <p>May depend on the libraries for YAML and JSON only, on no other package of this project.
 */
@NullMarked
package dev.proofsheet.document;

import org.jspecify.annotations.NullMarked;
