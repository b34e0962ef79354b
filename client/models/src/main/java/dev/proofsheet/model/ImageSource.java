package dev.proofsheet.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an image is: at a URL, or in the response itself as Base64. Immutable.
 *
 * <p>Nothing is checked or loaded here. Jackson writes one as an object of what it has, and reads it again.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ImageSource {
    private final @Nullable String url;
    private final @Nullable String base64;
    private final @Nullable String mediaType;

    @JsonCreator
    private ImageSource(
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("base64") @Nullable String base64,
            @JsonProperty("mediaType") @Nullable String mediaType) {
        if ((url == null) == (base64 == null)) {
            throw new IllegalArgumentException("an ImageSource must have either a url or base64");
        }
        this.url = url;
        this.base64 = base64;
        this.mediaType = mediaType;
    }

    /** An image at a URL of {@code http}, {@code https} or {@code data}. */
    public static ImageSource ofUrl(String url) {
        return new ImageSource(Objects.requireNonNull(url, "url"), null, null);
    }

    /** An image in Base64, whose media type its first bytes tell. */
    public static ImageSource ofBase64(String base64) {
        return ofBase64(base64, null);
    }

    /**
     * An image in Base64.
     *
     * @param mediaType such as {@code image/png}; null if it is not known
     */
    public static ImageSource ofBase64(String base64, @Nullable String mediaType) {
        return new ImageSource(null, Objects.requireNonNull(base64, "base64"), mediaType);
    }

    /** The URL; null if the image is in Base64. */
    @JsonProperty("url")
    public @Nullable String url() {
        return url;
    }

    /** The content; null if the image is at a URL. */
    @JsonProperty("base64")
    public @Nullable String base64() {
        return base64;
    }

    /** The media type as the provider names it; null if it does not. */
    @JsonProperty("mediaType")
    public @Nullable String mediaType() {
        return mediaType;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImageSource that
                && Objects.equals(url, that.url)
                && Objects.equals(base64, that.base64)
                && Objects.equals(mediaType, that.mediaType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, base64, mediaType);
    }

    /** Without the content, and without what can be a secret in a URL: credentials, query and fragment. */
    @Override
    public String toString() {
        String place = url == null
                ? "base64 of " + Objects.requireNonNull(base64).length() + " characters"
                : "url=" + url.replaceFirst("(?s)(^data:|[?#]).*", "$1…").replaceFirst("//[^/]*@", "//…@");
        return "ImageSource[" + place + (mediaType == null ? "" : ", mediaType=" + mediaType) + "]";
    }
}
