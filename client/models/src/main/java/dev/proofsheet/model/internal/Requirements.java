package dev.proofsheet.model.internal;

import dev.proofsheet.model.ImageFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a spec asks of an object that is to be sent: required properties, and limits.
 *
 * <p>A provider charges for some requests that it cannot serve, so they are better refused here. Every fault is gathered. A
 * property that is not set has no limits. One that is null, or was read with a value that does not fit, is set.
 */
public final class Requirements {
    private final String subject;
    private final Set<String> untyped;
    private final List<String> faults = new ArrayList<>();

    Requirements(String model, Set<String> untyped) {
        this(untyped, model + " cannot be built");
    }

    private Requirements(Set<String> untyped, String subject) {
        this.subject = subject;
        this.untyped = untyped;
    }

    /** What a spec asks of the parameters of an operation. */
    public static Requirements ofCall(String operation) {
        return new Requirements(Set.of(), operation + " cannot be called");
    }

    /** Asks that a property is set. */
    public Requirements required(String property, @Nullable Object value) {
        return fault(value == null && !untyped.contains(property), "\"" + property + "\" is required, and not set");
    }

    /** Asks for a number of at least this. */
    public Requirements atLeast(String property, @Nullable Number value, String bound) {
        return fault(
                value != null && compare(value, bound) < 0,
                quoted(property, value) + ", and must be at least " + bound);
    }

    /** Asks for a number of at most this. */
    public Requirements atMost(String property, @Nullable Number value, String bound) {
        return fault(
                value != null && compare(value, bound) > 0, quoted(property, value) + ", and may be at most " + bound);
    }

    /** Asks for a number above this. */
    public Requirements moreThan(String property, @Nullable Number value, String bound) {
        return fault(
                value != null && compare(value, bound) <= 0,
                quoted(property, value) + ", and must be more than " + bound);
    }

    /** Asks for a number below this. */
    public Requirements lessThan(String property, @Nullable Number value, String bound) {
        return fault(
                value != null && compare(value, bound) >= 0,
                quoted(property, value) + ", and must be less than " + bound);
    }

    /** Asks for a text of so many characters, as Unicode counts them. */
    public Requirements length(String property, @Nullable String value, int least, int most) {
        return value == null
                ? this
                : count(property, value.codePointCount(0, value.length()), least, most, "characters");
    }

    /** Asks for so many items. */
    public Requirements items(String property, @Nullable Collection<?> value, int least, int most) {
        return value == null ? this : count(property, value.size(), least, most, "items");
    }

    /** Asks for a file of at most so many bytes and, where any are given, of one of these media types. */
    public Requirements file(String property, @Nullable ImageFile file, long mostBytes, String... mediaTypes) {
        return file == null ? this : files(property, List.of(file), mostBytes, mediaTypes);
    }

    /** Asks the same for each of several files. */
    public Requirements files(
            String property, @Nullable Collection<ImageFile> files, long mostBytes, String... mediaTypes) {
        for (ImageFile file : files == null ? List.<ImageFile>of() : files) {
            String named = "\"" + property + "\" has the file " + file.name();
            long size = size(file);
            fault(size < 0, named + ", which cannot be read");
            fault(size > mostBytes, named + " of " + size + " bytes, and may have at most " + mostBytes);
            String type = file.mediaType().replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
            fault(
                    mediaTypes.length > 0 && !List.of(mediaTypes).contains(type),
                    named + " of the type " + type + ", and may be one of " + String.join(", ", mediaTypes));
        }
        return this;
    }

    private static long size(ImageFile file) {
        try {
            return file.size();
        } catch (IOException e) {
            return -1;
        }
    }

    /**
     * Ends the list.
     *
     * @throws IllegalArgumentException if anything is missing or out of its limits; the message names all of it
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(subject + ": " + String.join("; ", faults));
        }
    }

    private Requirements count(String property, int count, int least, int most, String unit) {
        fault(count < least, "\"" + property + "\" has " + count + " " + unit + ", and needs at least " + least);
        return fault(count > most, "\"" + property + "\" has " + count + " " + unit + ", and may have at most " + most);
    }

    private Requirements fault(boolean broken, String message) {
        if (broken) {
            faults.add(message);
        }
        return this;
    }

    private static String quoted(String property, @Nullable Number value) {
        return "\"" + property + "\" is " + value;
    }

    private static int compare(Number value, String bound) {
        return new BigDecimal(value.toString()).compareTo(new BigDecimal(bound));
    }
}
