package dev.proofsheet.codegen;

/** What a header may be, by RFC 9110. */
final class HeaderText {
    static final String NAME_RULE = "its name consists of letters, digits and the signs !#$%&'*+-.^_`|~";
    static final String VALUE_RULE = "its value consists of visible ASCII characters with blanks between them";

    private HeaderText() {}

    static boolean isName(String name) {
        return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    }

    static boolean isValue(String value) {
        return value.matches("[!-~]([\\t -~]*[!-~])?");
    }
}
