/**
 * Saves the images of responses to files.
 *
 * <p>May depend on OkHttp with its Okio and on JSpecify, and of this project on the models, the logging, and of the runtime on
 * its exceptions, and on its rules for retries, time and redaction.
 */
@NullMarked
package dev.proofsheet.picture;

import org.jspecify.annotations.NullMarked;
