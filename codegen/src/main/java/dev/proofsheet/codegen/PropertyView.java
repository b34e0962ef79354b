package dev.proofsheet.codegen;

import java.util.List;
import org.openapitools.codegen.CodegenProperty;

/**
 * What the templates of models know about a property.
 *
 * @param literal its name on the wire, as a Java literal
 * @param member its name in Java
 * @param type its type in Java
 * @param promised whether the spec promises that it is there and not null
 * @param nullable whether it can be set to null
 * @param secret whether it is a secret, which is never printed
 * @param checks what its builder checks, each a call of {@code Requirements}
 * @param javadoc the lines of its comment
 */
record PropertyView(
        String literal,
        String member,
        String type,
        boolean promised,
        boolean nullable,
        boolean secret,
        List<String> checks,
        List<String> javadoc) {

    static PropertyView of(CodegenProperty property) {
        return new PropertyView(
                JavaText.literal(property.baseName),
                property.name,
                property.dataType,
                property.required && !property.isNullable,
                property.isNullable,
                "password".equals(property.dataFormat),
                PropertyChecks.of(property),
                ModelView.javadoc(property.vendorExtensions));
    }

    boolean copied() {
        return type.startsWith("List<") || type.startsWith("Map<");
    }
}
