package dev.proofsheet.client.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.internal.JsonName;
import dev.proofsheet.model.internal.ObjectModel;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model of a multipart body as the generator writes it. */
@JsonPropertyOrder({"prompt", "image", "mask", "n", "strength", "quality"})
@SuppressWarnings("UnusedVariable") // Jackson reads the fields
public final class SampleForm extends ObjectModel implements MultipartForm {
    @JsonName("prompt")
    private final @Nullable String prompt;

    @JsonName("image")
    private final @Nullable List<ImageFile> image;

    @JsonName("mask")
    private final @Nullable ImageFile mask;

    @JsonName("n")
    private final @Nullable Integer n;

    @JsonName("strength")
    private final @Nullable BigDecimal strength;

    @JsonName("quality")
    private final @Nullable SampleQuality quality;

    private SampleForm(Builder builder) {
        super(builder);
        this.prompt = builder.prompt;
        this.image = builder.image;
        this.mask = builder.mask;
        this.n = builder.n;
        this.strength = builder.strength;
        this.quality = builder.quality;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder extends ObjectModel.Builder<Builder> {
        private @Nullable String prompt;
        private @Nullable List<ImageFile> image;
        private @Nullable ImageFile mask;
        private @Nullable Integer n;
        private @Nullable BigDecimal strength;
        private @Nullable SampleQuality quality;

        private Builder() {}

        @JsonProperty("prompt")
        Builder prompt(String prompt) {
            this.prompt = present("prompt", prompt);
            return this;
        }

        @JsonProperty("image")
        Builder image(List<ImageFile> image) {
            this.image = copy(present("image", image));
            return this;
        }

        @JsonProperty("mask")
        Builder mask(ImageFile mask) {
            this.mask = present("mask", mask);
            return this;
        }

        @JsonProperty("n")
        Builder n(Integer n) {
            this.n = present("n", n);
            return this;
        }

        @JsonProperty("strength")
        Builder strength(BigDecimal strength) {
            this.strength = present("strength", strength);
            return this;
        }

        @JsonProperty("quality")
        Builder quality(SampleQuality quality) {
            this.quality = present("quality", quality);
            return this;
        }

        SampleForm build() {
            return new SampleForm(this);
        }

        @Override
        protected SampleForm decoded() {
            return new SampleForm(this);
        }
    }
}
