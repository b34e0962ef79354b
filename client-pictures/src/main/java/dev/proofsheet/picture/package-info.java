/**
 * Saves pictures to files, from what replies name them by.
 *
 * <p>May depend on OkHttp with its Okio, and on JSpecify, and of this project on the root of the clients' exceptions alone.
 */
@NullMarked
package dev.proofsheet.picture;

import org.jspecify.annotations.NullMarked;
