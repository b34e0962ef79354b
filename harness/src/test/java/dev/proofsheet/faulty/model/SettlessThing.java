package dev.proofsheet.faulty.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.proofsheet.model.internal.ObjectModel;
import java.math.BigDecimal;

/** Has a setter under another name. */
public final class SettlessThing extends ObjectModel {
    @JsonProperty("name")
    private final String name;

    @JsonProperty("size")
    private final BigDecimal size;

    private SettlessThing(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.size = builder.size;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String name() {
        return name;
    }

    public BigDecimal size() {
        return size;
    }

    /** Has the form of a generated builder. */
    public static final class Builder extends ObjectModel.Builder<Builder> {
        private String name;
        private BigDecimal size;

        @JsonProperty("name")
        public Builder named(String name) {
            this.name = present("name", name);
            return this;
        }

        @JsonProperty("size")
        public Builder size(BigDecimal size) {
            this.size = present("size", size);
            return this;
        }

        public SettlessThing build() {
            return new SettlessThing(this);
        }

        @Override
        protected SettlessThing decoded() {
            return new SettlessThing(this);
        }
    }
}
