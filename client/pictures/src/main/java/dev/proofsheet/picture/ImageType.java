package dev.proofsheet.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The types of image that are told by their first bytes. */
enum ImageType {
    PNG,
    JPEG,
    WEBP,
    GIF,
    AVIF,
    HEIC;

    /** The bytes that tell each type. */
    static final int SIGNATURE_BYTES = 64;

    /** What storage says of files that it knows nothing about. */
    private static final Set<String> UNSPECIFIC =
            Set.of("application/octet-stream", "binary/octet-stream", "application/x-binary");

    private static final Pattern AVIF_BRAND = Pattern.compile("avi[fs]");
    private static final Pattern HEIC_BRAND = Pattern.compile("he[iv][cxms]|m[is]f1");

    String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** The type that the first bytes tell. */
    static Optional<ImageType> of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(type -> type.begins(text)).findFirst();
    }

    private boolean begins(String text) {
        return switch (this) {
            case PNG -> text.startsWith("\u0089PNG\r\n\u001a\n");
            case JPEG -> text.startsWith("\u00ff\u00d8\u00ff");
            case WEBP -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
            case GIF -> text.startsWith("GIF87a") || text.startsWith("GIF89a");
            case AVIF -> AVIF_BRAND.matcher(brands(text)).find();
            case HEIC -> HEIC_BRAND.matcher(brands(text)).find();
        };
    }

    /** What a file of the ISO base media format says in its first box that it is compatible with. */
    private static String brands(String text) {
        return text.startsWith("ftyp", 4)
                ? text.substring(8, Math.max(8, Math.min(text.charAt(3), text.length())))
                : "";
    }

    /** Whether a content type leaves it possible that the bytes are an image. Which type of image, the bytes know better. */
    static boolean isPossible(@Nullable MediaType declared) {
        return declared == null
                || declared.type().equals("image")
                || UNSPECIFIC.contains(declared.type() + "/" + declared.subtype());
    }
}
