package dev.proofsheet.model.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a property in the spec, on the field of a model that has it.
 *
 * <p>Not an annotation of Jackson, because a mapper that finds a property could set it in a model that exists already, and
 * models are immutable.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonName {
    /** The name. */
    String value();
}
