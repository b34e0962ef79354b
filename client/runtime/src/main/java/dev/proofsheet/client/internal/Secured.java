package dev.proofsheet.client.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the security schemes of an operation.
 *
 * <p>Each is enough on its own: the first for which a credential is set is used. An operation without any is public, and
 * is sent without a credential.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Secured {

    /** The schemes' names in the spec. */
    String[] value();
}
