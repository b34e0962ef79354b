package dev.proofsheet.harness.schema;

/** What nearly all texts of a format look like. Of any other text this says nothing: it may have the format too. */
final class PlainTexts {
    private static final String TIMESTAMP = "0000-00-00T00:00:00";
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;
    private static final String UUID = "00000000-0000-0000-0000-000000000000";
    private static final String[] SCHEMES = {"https://", "http://"};

    private PlainTexts() {}

    /** Whether a text is a time of UTC on a day that every month has. */
    static boolean isTimestamp(String text) {
        if (text.length() <= TIMESTAMP.length() || !hasTimestampShape(text) || !endsWithFractionAndZ(text)) {
            return false;
        }
        int month = number(text, 5);
        int day = number(text, 8);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= LAST_DAY_OF_EVERY_MONTH
                && number(text, 11) < 24
                && number(text, 14) < 60
                && number(text, 17) < 60;
    }

    private static boolean hasTimestampShape(String text) {
        for (int index = 0; index < TIMESTAMP.length(); index++) {
            char expected = TIMESTAMP.charAt(index);
            char actual = text.charAt(index);
            if (expected == '0' ? !isDigit(actual) : actual != expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithFractionAndZ(String text) {
        int index = TIMESTAMP.length();
        if (text.charAt(index) == '.' && index + 1 < text.length() && isDigit(text.charAt(index + 1))) {
            index += 2;
            while (index < text.length() && isDigit(text.charAt(index))) {
                index++;
            }
        }
        return index == text.length() - 1 && text.charAt(index) == 'Z';
    }

    private static int number(String text, int index) {
        return (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0';
    }

    /** Whether a text is a UUID. */
    static boolean isUuid(String text) {
        if (text.length() != UUID.length()) {
            return false;
        }
        for (int index = 0; index < UUID.length(); index++) {
            char actual = text.charAt(index);
            if (UUID.charAt(index) == '-' ? actual != '-' : !isHexadecimal(actual)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is an address of the web in which nothing is encoded, and that names no port and no fragment. */
    static boolean isAddress(String text) {
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme)) {
                return hasAddressSignsOnly(text, scheme.length());
            }
        }
        return false;
    }

    private static boolean hasAddressSignsOnly(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (!isLetterOrDigit(sign) && "/-._?=&~".indexOf(sign) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char sign) {
        return (sign >= 'a' && sign <= 'z') || isDigit(sign) || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isHexadecimal(char sign) {
        return isDigit(sign) || (sign >= 'a' && sign <= 'f') || (sign >= 'A' && sign <= 'F');
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
