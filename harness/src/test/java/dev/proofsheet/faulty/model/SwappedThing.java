package dev.proofsheet.faulty.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.proofsheet.model.internal.ObjectModel;
import java.math.BigDecimal;

/** Has its accessors the wrong way round. */
public final class SwappedThing extends ObjectModel {
    @JsonProperty("name")
    private final String name;

    @JsonProperty("size")
    private final BigDecimal size;

    private SwappedThing(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.size = builder.size;
    }

    public static Builder builder() {
        return new Builder();
    }

    public BigDecimal name() {
        return size;
    }

    public String size() {
        return name;
    }

    /** Has the form of a generated builder. */
    public static final class Builder extends ObjectModel.Builder<Builder> {
        private String name;
        private BigDecimal size;

        @JsonProperty("name")
        public Builder name(String name) {
            this.name = present("name", name);
            return this;
        }

        @JsonProperty("size")
        public Builder size(BigDecimal size) {
            this.size = present("size", size);
            return this;
        }

        public SwappedThing build() {
            return new SwappedThing(this);
        }

        @Override
        protected SwappedThing decoded() {
            return new SwappedThing(this);
        }
    }
}
