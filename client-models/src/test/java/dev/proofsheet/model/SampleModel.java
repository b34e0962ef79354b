package dev.proofsheet.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model as the generator writes it, with a property of each kind. */
@JsonPropertyOrder({"id", "error", "quality", "cost", "count", "created", "tags", "free", "child", "error_text"})
@JsonDeserialize(builder = SampleModel.Builder.class)
final class SampleModel extends JsonModel {
    @JsonProperty("id")
    private final @Nullable String id;

    @JsonProperty("error")
    private final @Nullable String error;

    @JsonProperty("quality")
    private final @Nullable SampleQuality quality;

    @JsonProperty("cost")
    private final @Nullable BigDecimal cost;

    @JsonProperty("count")
    private final @Nullable Integer count;

    @JsonProperty("created")
    private final @Nullable OffsetDateTime created;

    @JsonProperty("tags")
    private final @Nullable Map<String, List<String>> tags;

    @JsonProperty("free")
    private final @Nullable JsonNode free;

    @JsonProperty("child")
    private final @Nullable SampleModel child;

    @JsonProperty("error_text")
    private final @Nullable String errorText;

    private SampleModel(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.error = builder.error;
        this.quality = builder.quality;
        this.cost = builder.cost;
        this.count = builder.count;
        this.created = builder.created;
        this.tags = builder.tags;
        this.free = builder.free;
        this.child = builder.child;
        this.errorText = builder.errorText;
    }

    static Builder builder() {
        return new Builder();
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    String id() {
        return promised("id", id);
    }

    @Nullable
    Map<String, List<String>> tags() {
        return tags;
    }

    static final class Builder extends JsonModel.Builder<Builder> {
        private @Nullable String id;
        private @Nullable String error;
        private @Nullable SampleQuality quality;
        private @Nullable BigDecimal cost;
        private @Nullable Integer count;
        private @Nullable OffsetDateTime created;
        private @Nullable Map<String, List<String>> tags;
        private @Nullable JsonNode free;
        private @Nullable SampleModel child;
        private @Nullable String errorText;

        private Builder() {}

        private Builder(SampleModel model) {
            super(model);
            this.id = model.id;
            this.error = model.error;
            this.quality = model.quality;
            this.cost = model.cost;
            this.count = model.count;
            this.created = model.created;
            this.tags = model.tags;
            this.free = model.free;
            this.child = model.child;
            this.errorText = model.errorText;
        }

        @JsonProperty("id")
        Builder id(String id) {
            this.id = present("id", id);
            return this;
        }

        @JsonProperty("error")
        Builder error(@Nullable String error) {
            this.error = nullable("error", error);
            return this;
        }

        @JsonProperty("quality")
        Builder quality(SampleQuality quality) {
            this.quality = present("quality", quality);
            return this;
        }

        @JsonProperty("cost")
        Builder cost(BigDecimal cost) {
            this.cost = present("cost", cost);
            return this;
        }

        @JsonProperty("count")
        Builder count(Integer count) {
            this.count = present("count", count);
            return this;
        }

        @JsonProperty("created")
        Builder created(OffsetDateTime created) {
            this.created = present("created", created);
            return this;
        }

        @JsonProperty("tags")
        Builder tags(Map<String, List<String>> tags) {
            this.tags = copy(present("tags", tags));
            return this;
        }

        @JsonProperty("free")
        Builder free(JsonNode free) {
            this.free = copy(present("free", free));
            return this;
        }

        @JsonProperty("child")
        Builder child(SampleModel child) {
            this.child = present("child", child);
            return this;
        }

        @JsonProperty("error_text")
        Builder errorText(String errorText) {
            this.errorText = present("error_text", errorText);
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
