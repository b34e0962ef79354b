package dev.proofsheet.harness.traffic;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Gives texts that a recording repeats as one object: the names of headers, and most of their values. An object that is
 * there need not be made, and what was found out about it once is found again quickly.
 */
final class RepeatedTexts {
    /** Of two texts that want the same place the newer one stays. */
    private static final int PLACES = 1 << 12;

    /** Longer texts are rarely repeated. */
    private static final int LONGEST = 64;

    private final @Nullable String[] known = new String[PLACES];

    /** The text at which a parser stands. */
    String read(JsonParser parser) {
        int length = parser.getStringLength();
        if (length > LONGEST) {
            return parser.getString();
        }
        char[] characters = parser.getStringCharacters();
        int begin = parser.getStringOffset();
        int hash = 0;
        for (int index = begin; index < begin + length; index++) {
            hash = 31 * hash + characters[index];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String text = known[place];
        if (text == null || !isSame(text, characters, begin, length)) {
            text = new String(characters, begin, length);
            known[place] = text;
        }
        return text;
    }

    private static boolean isSame(String text, char[] characters, int begin, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (text.charAt(index) != characters[begin + index]) {
                return false;
            }
        }
        return true;
    }
}
