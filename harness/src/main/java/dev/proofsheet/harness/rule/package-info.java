/**
 * What a spec says beyond JSON Schema: rules between the parts of a message, between the messages of a call and the outcome
 * of its job, and the price of a call, each written in CEL.
 *
 * <p>May depend on the spec, the fixtures, the lifecycle and the findings. It is the only package that knows CEL.
 */
@NullMarked
package dev.proofsheet.harness.rule;

import org.jspecify.annotations.NullMarked;
