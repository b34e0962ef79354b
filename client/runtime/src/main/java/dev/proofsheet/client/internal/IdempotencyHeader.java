package dev.proofsheet.client.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the header by which the provider recognizes a request that is sent again.
 *
 * <p>Each call of the operation is sent with one key in all its attempts, the caller's or a generated one.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyHeader {

    /** The header's name. */
    String value();

    /** The longest key that the provider takes, in characters. */
    int maxLength() default Integer.MAX_VALUE;
}
