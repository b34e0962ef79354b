package dev.proofsheet.harness.traffic;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * JSON in which no string is too long to be held in memory: what is longer is cut, and {@link #MARK} stands at its end.
 *
 * <p>Recordings hold pictures as Base64, of any size. A parser gives a string as a whole or not at all.
 */
final class LongTexts extends FilterInputStream {
    /** A character that no text ends in, and that is one byte long: it takes the place of the first byte that is cut. */
    static final String MARK = "\u007F";

    /** Where a string is cut, in bytes. */
    static final int LONGEST = 8_000_000;

    /** How long a string can be that was cut: the character or escape that was begun is kept whole, then comes the mark. */
    static final int LONGEST_KEPT = LONGEST + 10;

    /** What can follow a backslash, at most: the u and four digits. */
    private static final int ESCAPED = 5;

    private boolean inString;
    private boolean cutting;
    private int length;
    private int escape;

    LongTexts(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int kept = 0;
        int read = 0;
        while (kept == 0 && read >= 0 && count > 0) {
            read = in.read(target, offset, count);
            kept = read < 0 ? -1 : kept(target, offset, offset + read);
        }
        return kept;
    }

    /** How many of these bytes are kept; those stand at the beginning. */
    private int kept(byte[] bytes, int begin, int end) {
        if (cutting || length + end - begin > LONGEST) {
            return cut(bytes, begin, end);
        }
        follow(bytes, begin, end);
        return end - begin;
    }

    /** Passes over bytes in which no string can become too long: nearly all that there are. Nothing is moved. */
    private void follow(byte[] bytes, int begin, int end) {
        int first = begin - length; // of the string; before these bytes, where it began in earlier ones
        int index = begin;
        while (index < end) {
            byte value = bytes[index++];
            if (!inString) {
                while (value != '"' && index < end) {
                    value = bytes[index++];
                }
                inString = value == '"';
                first = index;
            } else if (escape > 0) {
                escape = escape == ESCAPED && value != 'u' ? 0 : escape - 1;
            } else {
                while (value != '"' && value != '\\' && index < end) {
                    value = bytes[index++];
                }
                inString = value != '"';
                escape = value == '\\' ? ESCAPED : 0;
            }
        }
        length = inString ? end - first : 0;
    }

    /** Moves what is kept of these bytes to their beginning; returns how many that are. */
    private int cut(byte[] bytes, int begin, int end) {
        int next = begin;
        for (int index = begin; index < end; index++) {
            byte value = bytes[index];
            if (!inString) {
                inString = value == '"';
                length = 0;
            } else if (escape > 0) {
                escape = escape == ESCAPED && value != 'u' ? 0 : escape - 1;
                length++;
            } else if (value == '"') {
                inString = false;
                cutting = false;
                length = 0;
            } else if (length >= LONGEST && !cutting && beginsCharacter(value)) {
                cutting = true;
                bytes[next++] = (byte) MARK.charAt(0);
                escape = value == '\\' ? ESCAPED : 0;
                continue;
            } else {
                escape = value == '\\' ? ESCAPED : 0;
                length++;
            }
            if (!cutting) {
                bytes[next++] = value;
            }
        }
        return next - begin;
    }

    /** Whether a byte of UTF-8 is the first of its character. */
    private static boolean beginsCharacter(byte value) {
        return (value & 0xC0) != 0x80;
    }
}
