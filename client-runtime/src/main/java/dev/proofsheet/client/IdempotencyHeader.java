package dev.proofsheet.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the header by which the provider tells a request that is sent again from a second one.
 *
 * <p>A call that carries it can be sent again when it fails in passing; one without it goes out once.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyHeader {

    /** The header's name. */
    String value();
}
