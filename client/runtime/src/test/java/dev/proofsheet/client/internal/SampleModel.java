package dev.proofsheet.client.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.proofsheet.model.internal.JsonName;
import dev.proofsheet.model.internal.ObjectModel;
import org.jspecify.annotations.Nullable;

/** A model as the generator writes it. */
public final class SampleModel extends ObjectModel {
    @JsonName("id")
    private final @Nullable String id;

    private SampleModel(Builder builder) {
        super(builder);
        this.id = builder.id;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String id() {
        return promised("id", id);
    }

    public static final class Builder extends ObjectModel.Builder<Builder> {
        private @Nullable String id;

        private Builder() {}

        @JsonProperty("id")
        public Builder id(String id) {
            this.id = present("id", id);
            return this;
        }

        public SampleModel build() {
            return new SampleModel(this);
        }

        @Override
        protected SampleModel decoded() {
            return new SampleModel(this);
        }
    }
}
