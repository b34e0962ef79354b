/**
 * What generated value classes are made of: objects, open values and files, their limits, and their JSON.
 *
 * <p>No class here knows a provider, or how anything travels. May depend on Jackson and JSpecify, and on nothing else of this
 * project.
 */
@NullMarked
package dev.proofsheet.model;

import org.jspecify.annotations.NullMarked;
