/** What a call of a generated client costs, compared with the same call by OkHttp and Jackson alone. */
@NullMarked
package dev.proofsheet.benchmark;

import org.jspecify.annotations.NullMarked;
