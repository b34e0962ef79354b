package dev.proofsheet.client.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses arguments of a call that would send another request than the caller means. For generated clients. */
public final class Arguments {
    /** A header with other characters is refused by OkHttp, and blanks at its ends would be cut off. */
    private static final Pattern HEADER = Pattern.compile("[!-~]([\\t -~]*[!-~])?");

    private Arguments() {}

    /**
     * A text that names something.
     *
     * @throws IllegalArgumentException if it is missing or blank
     */
    public static <T> T named(String name, @Nullable T value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("\"" + name + "\" is blank; it must have a value");
        }
        return value;
    }

    /**
     * A parameter that is a part of the path. Without it, or with dots alone, the path would lead to another operation.
     *
     * @throws IllegalArgumentException if it is missing, blank, {@code .} or {@code ..}
     */
    public static <T> T segment(String name, @Nullable T value) {
        T present = named(name, value);
        if (present.toString().equals(".") || present.toString().equals("..")) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is '" + present + "', which leads to another path; it must be a name");
        }
        return present;
    }

    /**
     * A parameter with which the path begins. With a colon, it would be read as the beginning of another address.
     *
     * @throws IllegalArgumentException if it is no {@link #segment}, or has a colon
     */
    public static <T> T firstSegment(String name, @Nullable T value) {
        T segment = segment(name, value);
        if (segment.toString().contains(":")) {
            throw new IllegalArgumentException("\"" + name + "\" contains ':', which the beginning of a path must not");
        }
        return segment;
    }

    /**
     * A header; null where it is not sent.
     *
     * @throws IllegalArgumentException if it contains characters that no header can carry
     */
    public static <T extends @Nullable Object> T header(String name, T value) {
        if (value != null && !HEADER.matcher(value.toString()).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is a header, and must consist of visible ASCII characters, "
                            + "with blanks only between them");
        }
        return value;
    }
}
