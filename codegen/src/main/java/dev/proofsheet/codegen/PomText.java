package dev.proofsheet.codegen;

/** Texts of a spec as they are written in a pom.xml. */
final class PomText {
    private PomText() {}

    /**
     * Escapes a text for an element.
     *
     * <p>Maven replaces <code>${…}</code>, has no escape for it, and looks again wherever a plugin uses the project's name. So a
     * space parts the sign from the brace.
     */
    static String escape(String text) {
        return text.replaceAll("([$#@])\\{", "$1 {")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
