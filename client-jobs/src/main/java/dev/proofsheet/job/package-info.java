/**
 * Jobs that are started, asked for and waited for, as the lifecycle of a spec says.
 *
 * <p>No class here knows a provider. May depend on Retrofit's calls, Jackson and JSpecify, and of this project on the runtime and
 * the models.
 */
@NullMarked
package dev.proofsheet.job;

import org.jspecify.annotations.NullMarked;
