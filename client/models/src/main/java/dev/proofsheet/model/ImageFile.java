package dev.proofsheet.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to upload, with the name and the media type that the provider is told. Immutable.
 *
 * <p>A file name must not be blank or have control characters, and a media type must have the form of RFC 9110, such as
 * {@code image/png}; either is refused with an {@link IllegalArgumentException}.
 */
public final class ImageFile {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "gif", "image/gif",
            "avif", "image/avif",
            "heic", "image/heic",
            "heif", "image/heif");

    private static final int MOST_STREAM_BYTES = 64 * 1024 * 1024;

    private static final String TOKEN = "[\\w!#$%&'*+.^`{|}~-]+";

    /** RFC 9110, 8.3.1. A line break would begin a header of its own in the form. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(;[ \\t]*(" + TOKEN + "=(" + TOKEN + "|\"[^\"\\p{Cc}]*\"))?)*");

    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cc}");

    private final String name;
    private final String mediaType;
    private final @Nullable Path path;
    private final byte @Nullable [] bytes;

    private ImageFile(String name, String mediaType, @Nullable Path path, byte @Nullable [] bytes) {
        // OkHttp escapes quotes and line breaks of a name, and sends all other control characters as they are.
        if (name.isBlank() || CONTROL_CHARACTER.matcher(name).find()) {
            throw new IllegalArgumentException(
                    "invalid file name '" + printable(name) + "': must not be blank or have control characters");
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("invalid media type '" + printable(mediaType) + "' of " + name
                    + ": must be a type and a subtype, such as image/png");
        }
        this.name = name;
        this.mediaType = mediaType;
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * A file on disk, with the media type of its extension, or {@code application/octet-stream} where that is not one of PNG,
     * JPEG, WebP, GIF, AVIF or HEIC. It is read when it is sent.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static ImageFile of(Path path) {
        String name = String.valueOf(path.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return of(path, MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"));
    }

    /**
     * A file on disk, of this media type. It is read when it is sent.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static ImageFile of(Path path, String mediaType) {
        Objects.requireNonNull(mediaType, "mediaType");
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("no file " + printable(path.toString()));
        }
        return new ImageFile(path.getFileName().toString(), mediaType, path, null);
    }

    /** A file in memory. */
    public static ImageFile of(byte[] bytes, String name, String mediaType) {
        return inMemory(bytes.clone(), name, mediaType);
    }

    /**
     * What a stream holds, read at once into memory. The stream stays open.
     *
     * @throws IllegalArgumentException if it holds more than 64 MiB
     * @throws IOException if it cannot be read
     */
    public static ImageFile of(InputStream stream, String name, String mediaType) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_STREAM_BYTES + 1);
        if (bytes.length > MOST_STREAM_BYTES) {
            throw new IllegalArgumentException(printable(name) + " has more than " + MOST_STREAM_BYTES
                    + " bytes; save it to a file, which is not held in memory");
        }
        return inMemory(bytes, name, mediaType);
    }

    private static ImageFile inMemory(byte[] bytes, String name, String mediaType) {
        return new ImageFile(
                Objects.requireNonNull(name, "name"), Objects.requireNonNull(mediaType, "mediaType"), null, bytes);
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
     * @throws FileSystemException if the file on disk is gone
     */
    public long size() throws IOException {
        try {
            return path != null ? Files.size(path) : Objects.requireNonNull(bytes).length;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Its content from the beginning; the caller closes the stream.
     *
     * @throws FileSystemException if the file on disk is gone, or must not be read
     */
    public InputStream open() throws IOException {
        try {
            return path != null ? Files.newInputStream(path) : new ByteArrayInputStream(Objects.requireNonNull(bytes));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private FileSystemException unreadable(IOException cause) {
        String reason = cause instanceof NoSuchFileException
                ? "it was removed after this ImageFile was made"
                : cause instanceof FileSystemException fault && fault.getReason() != null
                        ? fault.getReason()
                        : cause.getClass().getSimpleName();
        FileSystemException unreadable =
                new FileSystemException(printable(String.valueOf(path)), null, "cannot be read: " + reason);
        unreadable.initCause(cause);
        return unreadable;
    }

    private static String printable(String text) {
        return CONTROL_CHARACTER.matcher(text).replaceAll("?");
    }

    /** For mappers that are not ours: ours carries files through trees. */
    @JsonValue
    @SuppressWarnings("DoNotCallSuggester") // mappers call it
    Object json() {
        throw new UnsupportedOperationException("a file is not JSON; it is sent in a form");
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
