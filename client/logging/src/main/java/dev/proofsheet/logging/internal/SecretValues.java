package dev.proofsheet.logging.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The secrets of one exchange, which nothing that is written about it may repeat.
 *
 * <p>A secret is found as it is, in upper or lower case, in Base64, percent-encoded, and with the escapes of JSON, JavaScript
 * and HTML, also one within another. Of a header the credential counts without the name of its scheme; of basic authentication, of cookies and of keys of several
 * parts, each part counts too. A value or part of fewer than {@value #SHORTEST} characters is not looked for: no real key is
 * that short, and to remove it everywhere would mutilate every text. Takes time in proportion to the text. Immutable.
 */
public final class SecretValues {
    /** No secret. */
    public static final SecretValues NONE = new SecretValues(List.of());

    /** The characters of the shortest value that is looked for. */
    public static final int SHORTEST = 4;

    /** Percent-encoding within JSON, or JSON within HTML; more is not seen in error responses. */
    private static final int MOST_ENCODINGS = 2;

    // What one character takes with that many encodings, such as a slash that is written &amp;#x2F;
    private static final int LONGEST_ESCAPE = 12;

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9-]*+ +");
    private static final Pattern SEPARATORS = Pattern.compile("[:;=\\s]+");

    private final List<String> values;

    private SecretValues(List<String> values) {
        this.values = values;
    }

    /** The secrets in these values of headers or query parameters. */
    public static SecretValues of(Collection<String> values) {
        return new SecretValues(values.stream()
                .flatMap(SecretValues::forms)
                .map(SecretValues::lowerCase)
                .distinct()
                .toList());
    }

    private static Stream<String> forms(String value) {
        String credential = SCHEME.matcher(value).replaceFirst("");
        boolean isLogin = value.regionMatches(true, 0, "basic ", 0, "basic ".length());
        return Stream.of(credential, isLogin ? decoded(credential) : "")
                .flatMap(text -> Stream.concat(Stream.of(value, text), SEPARATORS.splitAsStream(text)))
                .filter(text -> text.length() >= SHORTEST)
                .flatMap(text -> Stream.concat(Stream.of(text), base64(text)))
                // Percent-encoding is of the bytes.
                .flatMap(text -> Stream.of(
                        text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    }

    /** Each form that it has within a longer text: without the characters that depend on what is around it. */
    private static Stream<String> base64(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, 3).boxed().flatMap(before -> {
            byte[] placed = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, placed, before, bytes.length);
            String form = Base64.getEncoder()
                    .encodeToString(placed)
                    .substring((before * Byte.SIZE + 5) / 6, placed.length * Byte.SIZE / 6);
            return Stream.of(form, form.replace('+', '-').replace('/', '_'));
        });
    }

    private static String decoded(String login) {
        try {
            return new String(Base64.getDecoder().decode(login), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** How many characters behind a cut belong to the search, so that no secret that begins before it is missed. */
    public int reach() {
        return LONGEST_ESCAPE * values.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The text with each secret replaced. */
    public String hide(String text, String replacement) {
        return hide(text, text.length(), replacement);
    }

    /** The text up to the given end with each secret replaced, also one that goes on behind the end. */
    public String hide(String text, int end, String replacement) {
        BitSet secret = values.isEmpty() ? new BitSet() : find(text);
        StringBuilder shown = new StringBuilder(end);
        int position = 0;
        while (position < end) {
            int start = secret.nextSetBit(position);
            int next = start < 0 ? end : Math.min(start, end);
            shown.append(text, position, next);
            if (next < end) {
                shown.append(replacement);
                next = secret.nextClearBit(next);
            }
            position = next;
        }
        return shown.toString();
    }

    private BitSet find(String text) {
        BitSet secret = new BitSet(text.length());
        EscapedText view = EscapedText.of(text);
        mark(view, secret);
        for (int encodings = 0; encodings < MOST_ENCODINGS && view.hasEscapes(); encodings++) {
            view = view.decoded();
            mark(view, secret);
        }
        return secret;
    }

    private void mark(EscapedText view, BitSet secret) {
        String text = lowerCase(view.text());
        for (String value : values) {
            int end;
            for (int start = text.indexOf(value); start >= 0; start = text.indexOf(value, end)) {
                end = start + value.length();
                secret.set(view.origin(start), view.origin(end));
            }
        }
    }

    /** In lower case, as far as the alphabet of ASCII goes: other letters can change their number. */
    private static String lowerCase(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] >= 'A' && characters[i] <= 'Z') {
                characters[i] = Character.toLowerCase(characters[i]);
            }
        }
        return new String(characters);
    }
}
