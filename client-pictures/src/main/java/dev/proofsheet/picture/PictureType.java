package dev.proofsheet.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The kinds of picture that are told from their first bytes. */
enum PictureType {
    PNG("image/png") {
        @Override
        boolean begins(byte[] start) {
            return hasAt(start, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean begins(byte[] start) {
            return hasAt(start, 0, "\u00ff\u00d8\u00ff");
        }
    },
    WEBP("image/webp") {
        @Override
        boolean begins(byte[] start) {
            return hasAt(start, 0, "RIFF") && hasAt(start, 8, "WEBP");
        }
    };

    /** How many bytes tell each kind. */
    static final int SIGNATURE_BYTES = 12;

    /** What storage says of files that it knows nothing about. */
    private static final Set<String> UNSPECIFIC =
            Set.of("application/octet-stream", "binary/octet-stream", "application/x-binary");

    private static final Map<String, String> ALIASES =
            Map.of("image/jpg", "image/jpeg", "image/pjpeg", "image/jpeg", "image/x-png", "image/png");

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract boolean begins(byte[] start);

    String mediaType() {
        return mediaType;
    }

    /** The kind that the first bytes tell. */
    static Optional<PictureType> of(byte[] start) {
        return Arrays.stream(values()).filter(type -> type.begins(start)).findFirst();
    }

    /** Whether a content type leaves it possible that the bytes are a picture of one of these kinds. */
    static boolean isPossible(@Nullable MediaType declared) {
        return Arrays.stream(values()).anyMatch(type -> type.agreesWith(declared));
    }

    /** Whether a content type names this kind, or none at all. */
    boolean agreesWith(@Nullable MediaType declared) {
        if (declared == null) {
            return true;
        }
        String name = declared.type() + "/" + declared.subtype();
        return mediaType.equals(ALIASES.getOrDefault(name, name)) || UNSPECIFIC.contains(name);
    }

    private static boolean hasAt(byte[] start, int offset, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        int end = offset + expected.length;
        return start.length >= end && Arrays.equals(start, offset, end, expected, 0, expected.length);
    }
}
