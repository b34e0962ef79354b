package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.coverage.Coverage;
import dev.proofsheet.harness.coverage.CoverageItem;
import dev.proofsheet.harness.spec.Lifecycle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The life of a provider's jobs as data of the page: states and moves, and which scenarios show them. */
final class LifecycleData {
    /** How a move is called in the coverage. */
    private static final Pattern MOVE = Pattern.compile("(.+?) (?:->|→) (.+)");

    private final Lifecycle lifecycle;
    private final List<CoverageItem> items;
    private final Map<String, Integer> scenarios;

    /** Scenarios go by their places on the sheet. */
    LifecycleData(Lifecycle lifecycle, Coverage coverage, Map<String, Integer> scenarios) {
        this.lifecycle = lifecycle;
        this.scenarios = scenarios;
        String states = lifecycle.node().pointer().appendProperty("states") + "/";
        this.items = coverage.items().stream()
                .filter(item -> item.at().toString().startsWith(states))
                .toList();
    }

    ObjectNode data() {
        ObjectNode data = JsonMapper.shared()
                .createObjectNode()
                .put("location", lifecycle.node().location().toString())
                .put("measured", !items.isEmpty());
        data.putArray("states");
        data.putArray("moves");
        Map<String, CoverageItem> moves = new LinkedHashMap<>();
        items.stream()
                .filter(item -> MOVE.matcher(item.name()).matches())
                .forEach(item -> moves.put(item.name(), item));
        lifecycle.states().forEach((name, state) -> {
            ObjectNode node = data.withArray("states")
                    .addObject()
                    .put("name", name)
                    .put("initial", state.initial())
                    .put("declared", true);
            state.outcome()
                    .ifPresent(outcome -> node.put("outcome", outcome.name().toLowerCase(Locale.ROOT)));
            state.requires().stream().map(JsonPointer::toString).forEach(node.putArray("requires")::add);
            addScenarios(node, item(name));
            state.next()
                    .forEach(next -> addScenarios(
                            addMove(data, name, next, true),
                            Optional.ofNullable(moves.remove(name + " -> " + next))
                                    .or(() -> Optional.ofNullable(moves.remove(name + " → " + next)))));
        });
        addUndeclared(data, moves);
        return data;
    }

    private void addUndeclared(ObjectNode data, Map<String, CoverageItem> moves) {
        for (CoverageItem item : items) {
            if (!item.declared() && !MOVE.matcher(item.name()).matches()) {
                addScenarios(
                        data.withArray("states")
                                .addObject()
                                .put("name", item.name())
                                .put("initial", false)
                                .put("declared", false),
                        Optional.of(item));
            }
        }
        moves.values().stream().filter(item -> !item.declared()).forEach(item -> {
            Matcher ends = MOVE.matcher(item.name());
            if (ends.matches()) {
                addScenarios(addMove(data, ends.group(1), ends.group(2), false), Optional.of(item));
            }
        });
    }

    private Optional<CoverageItem> item(String state) {
        return items.stream()
                .filter(CoverageItem::declared)
                .filter(item -> item.name().equals(state))
                .findFirst();
    }

    private static ObjectNode addMove(ObjectNode data, String from, String to, boolean declared) {
        return data.withArray("moves")
                .addObject()
                .put("from", from)
                .put("to", to)
                .put("declared", declared);
    }

    private void addScenarios(ObjectNode node, Optional<CoverageItem> item) {
        node.putArray("scenarios");
        item.ifPresent(known -> known.scenarios().stream()
                .filter(scenarios::containsKey)
                .forEach(name -> node.withArray("scenarios").add(scenarios.get(name))));
    }
}
