package dev.proofsheet.faulty.model;

import java.math.BigDecimal;

/** Keeps everything. */
@com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
public record Thing(String name, BigDecimal size) {
    /** Keeps the name only. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    public record Lossy(String name) {}
}
