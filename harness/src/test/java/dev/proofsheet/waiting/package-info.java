/** A client in the form of a generated one, which is wrong about one state of its jobs, for the tests of the waiter check. */
@NullMarked
package dev.proofsheet.waiting;

import org.jspecify.annotations.NullMarked;
