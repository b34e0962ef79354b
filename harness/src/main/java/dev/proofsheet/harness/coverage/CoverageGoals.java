package dev.proofsheet.harness.coverage;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.schema.DocumentFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How far the evidence of a provider has to cover its spec.
 *
 * @param percent the least share for each dimension that has a goal
 * @param exclusions what counts neither as shown nor as missing, because no document shows it
 * @param document the file
 */
public record CoverageGoals(Map<Dimension, BigDecimal> percent, List<Exclusion> exclusions, SourceDocument document) {
    private static final DocumentFormat FORMAT = DocumentFormat.of("fixtures/coverage-goals.schema.json");

    /**
     * Things that no document shows.
     *
     * @param index its place in the list, from 0
     * @param dimension their kind
     * @param operation the operationId, where they belong to one
     * @param names their names, as a finding gives them
     * @param reason why they are excluded
     * @param source the marks of those who say so
     */
    public record Exclusion(
            int index,
            Dimension dimension,
            Optional<String> operation,
            List<String> names,
            String reason,
            List<String> source) {

        /** Whether it is about an item. */
        boolean covers(CoverageItem item) {
            return item.dimension() == dimension
                    && operation.equals(Optional.ofNullable(item.operation()))
                    && names.contains(item.name());
        }
    }

    /**
     * Reads the goals of a provider.
     *
     * @throws InputException if the document is no such list
     */
    public static CoverageGoals read(SourceDocument document) {
        FORMAT.check(document);
        Map<Dimension, BigDecimal> percent = new EnumMap<>(Dimension.class);
        document.root()
                .get("goals")
                .properties()
                .forEach(goal ->
                        percent.put(Dimension.of(goal.getKey()), goal.getValue().decimalValue()));
        List<Exclusion> exclusions = new ArrayList<>();
        for (JsonNode entry : document.root().path("excluded")) {
            exclusions.add(new Exclusion(
                    exclusions.size(),
                    Dimension.of(entry.get("dimension").stringValue()),
                    Optional.ofNullable(entry.get("operation")).map(JsonNode::stringValue),
                    texts(entry.get("names")),
                    entry.get("reason").stringValue(),
                    texts(entry.get("source"))));
        }
        return new CoverageGoals(percent, exclusions, document);
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).toList();
    }

    /** Whether an item is excluded. */
    boolean exclude(CoverageItem item) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.covers(item));
    }
}
