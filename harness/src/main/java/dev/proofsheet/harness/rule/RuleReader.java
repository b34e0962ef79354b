package dev.proofsheet.harness.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.proofsheet.harness.rule.Rules.OperationRules;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/** Reads {@code x-rules} and {@code x-credits} of one operation. */
final class RuleReader {
    private static final String RULES = "x-rules";
    private static final String CREDITS = "x-credits";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** The end of a finding's key that no rule may take. */
    private static final String TAKEN = "unevaluated";

    private final Operation operation;
    private final SchemaTypes types;
    private final Map<String, CelType> replies = new LinkedHashMap<>();
    private final Map<String, CelType> request;

    RuleReader(Spec spec, Operation operation, SchemaTypes types) {
        this.operation = operation;
        this.types = types;
        MessageTypes messages = new MessageTypes(types);
        this.request = Map.of(Variable.REQUEST, messages.request(operation));
        replies.put(Variable.RESPONSE, messages.reply(operation));
        spec.lifecycle()
                .filter(lifecycle -> lifecycle.submit().contains(operation.id()))
                .map(Lifecycle::poll)
                .ifPresent(poll -> replies.put(Variable.OUTCOME, messages.reply(spec.operation(poll))));
    }

    static boolean isNeededFor(Operation operation) {
        return operation.node().value().has(RULES) || operation.node().value().has(CREDITS);
    }

    OperationRules read() {
        return new OperationRules(readRules(), operation.node().get(CREDITS).map(this::readPrice));
    }

    private List<Rule> readRules() {
        List<SpecNode> items = operation.node().items(RULES);
        if (items.isEmpty()) {
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, CelType> variables = new LinkedHashMap<>(request);
        variables.putAll(replies);
        Language language = new Language(types, variables);
        for (SpecNode item : items) {
            Entry.allowOnly(item, Set.of("id", "when", "rule", "message", "source"));
            SpecNode id = item.require("id");
            if (!ID.matcher(id.text()).matches() || id.text().equals(TAKEN)) {
                throw id.error(
                        "'" + id.text() + "' cannot be the name of a rule; write words in lower case, joined by -");
            }
            if (!ids.add(id.text())) {
                throw id.error("the operation has two rules with the name '" + id.text() + "'; rename one of them");
            }
            rules.add(new Rule(
                    operation.id(),
                    id.text(),
                    item.require("message").text(),
                    Entry.sources(item),
                    item,
                    condition(language, item.get("when")),
                    language.compile(item.require("rule"), Set.of(SimpleType.BOOL), "true or false")));
        }
        return rules;
    }

    private Price readPrice(SpecNode node) {
        Entry.allowOnly(node, Set.of("when", "cost", "reported", "source"));
        Entry.sources(node);
        Language language = new Language(types, request);
        Optional<SpecNode> reported = node.get("reported");
        reported.ifPresent(places -> Entry.allowOnly(places, replies.keySet()));
        return new Price(
                operation,
                node,
                condition(language, node.get("when")),
                language.compile(
                        node.require("cost"),
                        Set.of(SimpleType.INT, SimpleType.DOUBLE),
                        "a number, made with int(…) or double(…) where needed"),
                reported.flatMap(places -> pointer(places, Variable.RESPONSE)),
                reported.flatMap(places -> pointer(places, Variable.OUTCOME)));
    }

    private static Optional<Expression> condition(Language language, Optional<SpecNode> place) {
        return place.map(when -> language.compile(when, Set.of(SimpleType.BOOL), "true or false"));
    }

    private Optional<JsonPointer> pointer(SpecNode places, String variable) {
        return places.get(variable).map(node -> Entry.pointer(node, replies.get(variable)));
    }
}
