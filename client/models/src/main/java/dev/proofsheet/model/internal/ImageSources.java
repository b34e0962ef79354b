package dev.proofsheet.model.internal;

import dev.proofsheet.model.ImageSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the images of a response. For generated clients. */
public final class ImageSources {
    /** Base64 has no colon, and is too long to look for one in all of it. */
    private static final int MOST_OF_SCHEME = 20;

    /** The accessor of a property, which throws where the value does not fit. */
    public interface Property {
        @Nullable
        String get();
    }

    private ImageSources() {}

    /** The elements of a list without its nulls; none if there is no list. */
    public static <T> Stream<T> each(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }

    /** The image that a text is: its address, or the image in Base64. */
    public static Stream<ImageSource> of(String text) {
        boolean isUrl = text.lastIndexOf(':', MOST_OF_SCHEME) > 0;
        return Stream.of(isUrl ? ImageSource.ofUrl(text) : ImageSource.ofBase64(text));
    }

    /** The image that an object has: the first of its properties that is present and can be read; none if there is none. */
    public static Stream<ImageSource> of(Property... properties) {
        for (Property property : properties) {
            String text = readable(property);
            if (text != null) {
                return of(text);
            }
        }
        return Stream.empty();
    }

    private static @Nullable String readable(Property property) {
        try {
            return property.get();
        } catch (IllegalStateException e) {
            // The value does not fit the property. The listener was told, and the other images are there all the same.
            return null;
        }
    }
}
