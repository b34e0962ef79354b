/**
 * The values that every client takes and returns: objects, open values, files, images and free JSON.
 *
 * <p>No class here knows a provider, or how anything is transported. May depend on Jackson, JSpecify and the package
 * {@code internal} below.
 */
@NullMarked
package dev.proofsheet.model;

import org.jspecify.annotations.NullMarked;
