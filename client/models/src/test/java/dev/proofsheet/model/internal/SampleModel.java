package dev.proofsheet.model.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.proofsheet.model.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model as the generator writes it, with a property of each kind. */
@JsonPropertyOrder({
    "id",
    "error",
    "quality",
    "cost",
    "count",
    "created",
    "tags",
    "free",
    "child",
    "children",
    "flag",
    "big",
    "day",
    "error_text"
})
final class SampleModel extends ObjectModel {
    @JsonName("id")
    private final @Nullable String id;

    @JsonName("error")
    private final @Nullable String error;

    @JsonName("quality")
    private final @Nullable SampleQuality quality;

    @JsonName("cost")
    private final @Nullable BigDecimal cost;

    @JsonName("count")
    private final @Nullable Integer count;

    @JsonName("created")
    private final @Nullable OffsetDateTime created;

    @JsonName("tags")
    private final @Nullable Map<String, List<String>> tags;

    @JsonName("free")
    private final @Nullable JsonValue free;

    @JsonName("child")
    private final @Nullable SampleModel child;

    @JsonName("children")
    private final @Nullable List<SampleModel> children;

    @JsonName("flag")
    private final @Nullable Boolean flag;

    @JsonName("big")
    private final @Nullable Long big;

    @JsonName("day")
    private final @Nullable LocalDate day;

    @JsonName("error_text")
    private final @Nullable String errorText;

    private SampleModel(Builder builder) {
        super(builder);
        this.id = last("id", builder.id);
        this.error = last("error", builder.error);
        this.quality = last("quality", builder.quality);
        this.cost = last("cost", builder.cost);
        this.count = last("count", builder.count);
        this.created = last("created", builder.created);
        this.tags = last("tags", builder.tags);
        this.free = last("free", builder.free);
        this.child = last("child", builder.child);
        this.children = last("children", builder.children);
        this.flag = last("flag", builder.flag);
        this.big = last("big", builder.big);
        this.day = last("day", builder.day);
        this.errorText = last("error_text", builder.errorText);
    }

    static Builder builder() {
        return new Builder();
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    static SampleModel fromJson(String json) {
        return Json.read(json, SampleModel.class);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SampleModel fromJson(JsonValue json) {
        return fromJson(json.toJson());
    }

    String id() {
        return promised("id", id);
    }

    @Nullable
    String error() {
        return optional("error", error);
    }

    @Nullable
    SampleQuality quality() {
        return optional("quality", quality);
    }

    @Nullable
    BigDecimal cost() {
        return optional("cost", cost);
    }

    @Nullable
    Integer count() {
        return optional("count", count);
    }

    @Nullable
    OffsetDateTime created() {
        return optional("created", created);
    }

    @Nullable
    Map<String, List<String>> tags() {
        return optional("tags", tags);
    }

    @Nullable
    JsonValue free() {
        return optional("free", free);
    }

    @Nullable
    SampleModel child() {
        return optional("child", child);
    }

    @Nullable
    List<SampleModel> children() {
        return optional("children", children);
    }

    @Nullable
    Boolean flag() {
        return optional("flag", flag);
    }

    @Nullable
    Long big() {
        return optional("big", big);
    }

    @Nullable
    LocalDate day() {
        return optional("day", day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SampleModel that
                && Objects.equals(this.id, that.id)
                && Objects.equals(this.error, that.error)
                && Objects.equals(this.quality, that.quality)
                && Objects.equals(this.cost, that.cost)
                && Objects.equals(this.count, that.count)
                && Objects.equals(this.created, that.created)
                && Objects.equals(this.tags, that.tags)
                && Objects.equals(this.free, that.free)
                && Objects.equals(this.child, that.child)
                && Objects.equals(this.children, that.children)
                && Objects.equals(this.flag, that.flag)
                && Objects.equals(this.big, that.big)
                && Objects.equals(this.day, that.day)
                && Objects.equals(this.errorText, that.errorText)
                && hasSameRest(that);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id,
                error,
                quality,
                cost,
                count,
                created,
                tags,
                free,
                child,
                children,
                flag,
                big,
                day,
                errorText,
                hashOfRest());
    }

    @Override
    public String toString() {
        return "SampleModel[id=" + id + ", error=" + error + ", " + textOfRest() + "]";
    }

    static final class Builder extends ObjectModel.Builder<Builder> {
        private @Nullable String id;
        private @Nullable String error;
        private @Nullable SampleQuality quality;
        private @Nullable BigDecimal cost;
        private @Nullable Integer count;
        private @Nullable OffsetDateTime created;
        private @Nullable Map<String, List<String>> tags;
        private @Nullable JsonValue free;
        private @Nullable SampleModel child;
        private @Nullable List<SampleModel> children;
        private @Nullable Boolean flag;
        private @Nullable Long big;
        private @Nullable LocalDate day;
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
            this.children = model.children;
            this.flag = model.flag;
            this.big = model.big;
            this.day = model.day;
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
        Builder free(JsonValue free) {
            this.free = present("free", free);
            return this;
        }

        @JsonProperty("child")
        Builder child(SampleModel child) {
            this.child = present("child", child);
            return this;
        }

        @JsonProperty("children")
        Builder children(List<SampleModel> children) {
            this.children = copy(present("children", children));
            return this;
        }

        @JsonProperty("flag")
        Builder flag(Boolean flag) {
            this.flag = present("flag", flag);
            return this;
        }

        @JsonProperty("big")
        Builder big(Long big) {
            this.big = present("big", big);
            return this;
        }

        @JsonProperty("day")
        Builder day(LocalDate day) {
            this.day = present("day", day);
            return this;
        }

        @JsonProperty("error_text")
        Builder errorText(String errorText) {
            this.errorText = present("error_text", errorText);
            return this;
        }

        SampleModel build() {
            return decoded();
        }

        /** As builders of requests do it. */
        SampleModel buildChecked() {
            requirements("SampleModel").required("id", id).check();
            return decoded();
        }

        @Override
        protected SampleModel decoded() {
            return new SampleModel(this);
        }
    }
}
