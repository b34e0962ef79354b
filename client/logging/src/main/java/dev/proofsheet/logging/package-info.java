/**
 * The log of a client's calls: how much of them it shows.
 *
 * <p>May depend on OkHttp with its Okio, on Retrofit and on JSpecify, and on nothing else of this project.
 */
@NullMarked
package dev.proofsheet.logging;

import org.jspecify.annotations.NullMarked;
