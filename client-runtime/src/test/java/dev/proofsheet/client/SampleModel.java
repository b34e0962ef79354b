package dev.proofsheet.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.proofsheet.model.JsonModel;
import org.jspecify.annotations.Nullable;

/** A model as the generator writes it. */
@JsonDeserialize(builder = SampleModel.Builder.class)
final class SampleModel extends JsonModel {
    @JsonProperty("id")
    private final @Nullable String id;

    private SampleModel(Builder builder) {
        super(builder);
        this.id = builder.id;
    }

    static Builder builder() {
        return new Builder();
    }

    String id() {
        return promised("id", id);
    }

    static final class Builder extends JsonModel.Builder<Builder> {
        private @Nullable String id;

        private Builder() {}

        @JsonProperty("id")
        Builder id(String id) {
            this.id = present("id", id);
            return this;
        }

        SampleModel build() {
            return new SampleModel(this);
        }

        @Override
        protected SampleModel decoded() {
            return new SampleModel(this);
        }
    }
}
