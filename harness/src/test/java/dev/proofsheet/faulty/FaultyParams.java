package dev.proofsheet.faulty;

/** Has the form of generated options. */
public final class FaultyParams {
    private final Integer limit;
    private final String xTrace;

    private FaultyParams(Builder builder) {
        this.limit = builder.limit;
        this.xTrace = builder.xTrace;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Integer limit() {
        return limit;
    }

    public String xTrace() {
        return xTrace;
    }

    /** Has the form of a generated builder. */
    public static final class Builder {
        private Integer limit;
        private String xTrace;

        private Builder() {}

        public Builder limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        public Builder xTrace(String xTrace) {
            this.xTrace = xTrace;
            return this;
        }

        public FaultyParams build() {
            return new FaultyParams(this);
        }
    }
}
