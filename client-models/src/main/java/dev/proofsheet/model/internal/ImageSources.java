package dev.proofsheet.model.internal;

import dev.proofsheet.model.ImageSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the images of a response. For generated clients. */
public final class ImageSources {
    /** Base64 has no colon, and is too long to look for one in all of it. */
    private static final int MOST_OF_SCHEME = 20;

    private ImageSources() {}

    /** The elements of a list; none if there is no list. */
    public static <T> Stream<T> each(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    /** The image that the first of these texts is which is present: its address, or the image in Base64. */
    public static Stream<ImageSource> of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .limit(1)
                .map(text -> text.lastIndexOf(':', MOST_OF_SCHEME) > 0
                        ? ImageSource.ofUrl(text)
                        : ImageSource.ofBase64(text));
    }
}
