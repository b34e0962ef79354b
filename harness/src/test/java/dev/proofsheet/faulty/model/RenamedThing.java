package dev.proofsheet.faulty.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.proofsheet.model.internal.ObjectModel;
import java.math.BigDecimal;

/** Sends its name under another name. */
public final class RenamedThing extends ObjectModel {
    @JsonProperty("nam")
    private final String name;

    @JsonProperty("size")
    private final BigDecimal size;

    private RenamedThing(Builder builder) {
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

        @JsonProperty("nam")
        public Builder name(String name) {
            this.name = present("nam", name);
            return this;
        }

        @JsonProperty("size")
        public Builder size(BigDecimal size) {
            this.size = present("size", size);
            return this;
        }

        public RenamedThing build() {
            return new RenamedThing(this);
        }

        @Override
        protected RenamedThing decoded() {
            return new RenamedThing(this);
        }
    }
}
