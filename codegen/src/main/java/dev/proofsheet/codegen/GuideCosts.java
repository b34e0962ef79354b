package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a spec says about the price of an operation.
 *
 * @param operation the operationId
 * @param rule how it is computed, if the spec has a rule for it
 * @param text the sentences about it, in Markdown
 */
record GuideCosts(String operation, String rule, String text) {
    private static final String EXTENSION = "x-credits";
    private static final Pattern PRICE = Pattern.compile("(?i)\\b(prices?|credits?|costs?|billed|charged?)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    /** What is said of every operation of which anything is said. */
    static List<GuideCosts> of(Map<String, Operation> operations) {
        List<GuideCosts> costs = new ArrayList<>();
        operations.forEach((id, operation) -> {
            String text = sentences(Objects.requireNonNullElse(operation.getDescription(), ""));
            String rule = rule(operation);
            if (!text.isEmpty() || !rule.isEmpty()) {
                costs.add(new GuideCosts(id, rule, text));
            }
        });
        return costs;
    }

    private static String rule(Operation operation) {
        Object credits = Objects.requireNonNullElse(operation.getExtensions(), Map.<String, Object>of())
                .get(EXTENSION);
        Object cost = credits instanceof Map<?, ?> said ? said.get("cost") : null;
        return cost == null ? "" : Prose.code(cost.toString().strip());
    }

    /** The sentences that speak of money, and the tables that follow such. */
    private static String sentences(String description) {
        List<String> blocks = new ArrayList<>();
        boolean isAboutMoney = false;
        for (String block : Prose.blocks(description)) {
            if (Prose.isTable(block)) {
                blocks.addAll(isAboutMoney ? List.of(block) : List.of());
                continue;
            }
            String said = Arrays.stream(SENTENCE_END.split(block.replaceAll("\\s+", " ")))
                    .filter(sentence -> PRICE.matcher(sentence).find())
                    .collect(Collectors.joining(" "));
            isAboutMoney = !said.isEmpty();
            blocks.addAll(isAboutMoney ? List.of(said) : List.of());
        }
        return Markdown.prose(String.join("\n\n", blocks));
    }
}
