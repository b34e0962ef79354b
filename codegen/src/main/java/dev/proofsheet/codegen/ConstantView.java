package dev.proofsheet.codegen;

import java.util.List;

/**
 * What the template of open values knows about a known value.
 *
 * @param name its name in Java
 * @param literal the value, as a Java literal
 * @param javadoc the lines of its comment
 */
record ConstantView(String name, String literal, List<String> javadoc) {

    static ConstantView of(String name, String value) {
        String text = value.isEmpty() ? "The empty text." : "The value " + Prose.code(value) + ".";
        return new ConstantView(
                name, JavaText.literal(value), new Javadoc().prose(text).lines());
    }
}
