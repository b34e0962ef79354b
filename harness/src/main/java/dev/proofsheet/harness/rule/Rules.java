package dev.proofsheet.harness.rule;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules and prices of one spec, compiled. */
public final class Rules {
    private final Map<String, OperationRules> byOperation;

    private Rules(Map<String, OperationRules> byOperation) {
        this.byOperation = byOperation;
    }

    record OperationRules(List<Rule> rules, Optional<Price> price) {
        static final OperationRules NONE = new OperationRules(List.of(), Optional.empty());
    }

    /** Loads CEL, which takes a tenth of a second, for a caller that can have it done on another thread. */
    public static void prepare() {
        new Language(new SchemaTypes(), Map.of());
    }

    /**
     * Reads {@code x-rules} and {@code x-credits} of every operation.
     *
     * @throws InputException if one of them is incomplete, or an expression has a fault or uses a name that the spec does not
     *     declare
     */
    public static Rules read(Spec spec) {
        Map<String, OperationRules> byOperation = new LinkedHashMap<>();
        SchemaTypes types = new SchemaTypes();
        for (Operation operation : spec.operations().values()) {
            if (RuleReader.isNeededFor(operation)) {
                byOperation.put(operation.id(), new RuleReader(spec, operation, types).read());
            }
        }
        return new Rules(byOperation);
    }

    /** Whether an operation has any. */
    boolean concern(String operation) {
        return byOperation.containsKey(operation);
    }

    /** The rules of an operation, in the order of the spec. */
    public List<Rule> of(String operation) {
        return byOperation.getOrDefault(operation, OperationRules.NONE).rules();
    }

    /** The price of an operation, if the spec gives one. */
    public Optional<Price> price(String operation) {
        return byOperation.getOrDefault(operation, OperationRules.NONE).price();
    }
}
