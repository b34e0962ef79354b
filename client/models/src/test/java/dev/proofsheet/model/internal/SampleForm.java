package dev.proofsheet.model.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.proofsheet.model.ImageFile;
import org.jspecify.annotations.Nullable;

/** A form as the generator writes it, with a file. */
@SuppressWarnings("UnusedVariable") // Jackson reads the field
final class SampleForm extends ObjectModel {
    @JsonName("image")
    private final @Nullable ImageFile image;

    private SampleForm(Builder builder) {
        super(builder);
        this.image = last("image", builder.image);
    }

    static SampleForm of(ImageFile image) {
        return new Builder().image(image).decoded();
    }

    static final class Builder extends ObjectModel.Builder<Builder> {
        private @Nullable ImageFile image;

        private Builder() {}

        @JsonProperty("image")
        Builder image(ImageFile image) {
            this.image = present("image", image);
            return this;
        }

        @Override
        protected SampleForm decoded() {
            return new SampleForm(this);
        }
    }
}
