/** A client in the form of a generated one, with one fault in each operation, for the tests of the client check. */
@NullMarked
package dev.proofsheet.faulty;

import org.jspecify.annotations.NullMarked;
