package dev.proofsheet.harness.coverage;

import java.util.List;

/**
 * How far the evidence of a provider covers its spec.
 *
 * @param items everything that is declared or seen, by dimension, in the order of the spec
 */
public record Coverage(List<CoverageItem> items) {
    /** The items of one dimension. */
    public List<CoverageItem> of(Dimension dimension) {
        return items.stream().filter(item -> item.dimension() == dimension).toList();
    }
}
