package dev.proofsheet.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file to upload, with the name and the media type that the provider is told. Immutable. */
public final class ImageFile {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp", "gif", "image/gif");

    private static final int MOST_STREAM_BYTES = 64 * 1024 * 1024;

    private static final String TOKEN = "[\\w!#$%&'*+.^`{|}~-]+";

    /** RFC 9110, 8.3.1. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;\\s*(" + TOKEN + "=(" + TOKEN + "|\"[^\"]*\"))?)*");

    private final String name;
    private final String mediaType;
    private final @Nullable Path path;
    private final byte @Nullable [] bytes;

    private ImageFile(String name, String mediaType, @Nullable Path path, byte @Nullable [] bytes) {
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException(
                    "the media type of " + name + " is '" + mediaType + "'; it has to be such as image/png");
        }
        this.name = name;
        this.mediaType = mediaType;
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * A file on disk, with its media type told from its extension. It is read when it is sent.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static ImageFile of(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("there is no file " + path);
        }
        String name = path.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new ImageFile(name, MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"), path, null);
    }

    /**
     * A file in memory.
     *
     * @throws IllegalArgumentException if the media type is none
     */
    public static ImageFile of(byte[] bytes, String name, String mediaType) {
        return new ImageFile(name, mediaType, null, bytes.clone());
    }

    /**
     * What a stream holds, read at once into memory. The stream stays open.
     *
     * @throws IllegalArgumentException if it holds more than 64 MiB, or the media type is none
     * @throws IOException if it cannot be read
     */
    public static ImageFile of(InputStream stream, String name, String mediaType) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_STREAM_BYTES + 1);
        if (bytes.length > MOST_STREAM_BYTES) {
            throw new IllegalArgumentException(name + " holds more than " + MOST_STREAM_BYTES
                    + " bytes; save it to a file, which is not held in memory");
        }
        return new ImageFile(name, mediaType, null, bytes);
    }

    /** The file name that the provider is told. */
    public String name() {
        return name;
    }

    /** The media type that the provider is told. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * How many bytes it has.
     *
     * @throws IOException if the file on disk is gone
     */
    public long size() throws IOException {
        return path != null ? Files.size(path) : Objects.requireNonNull(bytes).length;
    }

    /**
     * Its content from the beginning; the caller closes the stream.
     *
     * @throws IOException if the file on disk cannot be read
     */
    public InputStream open() throws IOException {
        return path != null ? Files.newInputStream(path) : new ByteArrayInputStream(Objects.requireNonNull(bytes));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImageFile that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Objects.equals(path, that.path)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, path, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "ImageFile[name=" + name + ", mediaType=" + mediaType + "]";
    }
}
