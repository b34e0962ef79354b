package dev.proofsheet.client.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that starts a job, whose id is found in the response even where the rest of it cannot be read. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StartsJob {

    /** Where the id is in the response, as a JSON Pointer. */
    String value();
}
