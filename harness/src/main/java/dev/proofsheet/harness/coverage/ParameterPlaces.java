package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.spec.HttpHeaders;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Parameter.In;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The parameters that an operation declares, and what requests show of them. */
final class ParameterPlaces {
    private final Operation operation;
    private final CoverageLedger ledger;
    private final Map<Parameter, Entry> sent = new HashMap<>();
    private final Map<Parameter, ValuePlace> values = new HashMap<>();

    ParameterPlaces(Operation operation, Direction direction, CoverageLedger ledger) {
        this.operation = operation;
        this.ledger = ledger;
        for (int index = 0; index < operation.parameters().size(); index++) {
            Parameter parameter = operation.parameters().get(index);
            String name = named(parameter.in(), parameter.name());
            sent.put(parameter, ledger.declare(Dimension.PARAMETERS, operation.id(), name, at().appendIndex(index)));
            values.put(parameter, new ValuePlace(ledger, direction, operation.id(), name, parameter.schema()));
        }
    }

    void look(RequestMessage request, boolean refused, String scenario) {
        request.path().forEach((name, value) -> look(In.PATH, name, value, refused, scenario));
        request.query().forEach((name, value) -> look(In.QUERY, name, value, refused, scenario));
        request.headers()
                .forEach((name, text) ->
                        look(In.HEADER, name, JsonNodeFactory.instance.stringNode(text), refused, scenario));
    }

    private void look(In in, String name, JsonNode value, boolean refused, String scenario) {
        Optional<Parameter> declared = operation.parameter(in, name);
        ValuePlace place = declared.map(values::get).orElse(null);
        if (refused) {
            if (place != null) {
                place.lookRefused(value, scenario);
            }
        } else if (place != null) {
            declared.map(sent::get).ifPresent(entry -> entry.seenIn(scenario));
            place.look(value, scenario);
        } else if (in != In.HEADER || !HttpHeaders.needNoDeclaration(name)) {
            ledger.undeclared(Dimension.PARAMETERS, operation.id(), named(in, name), at(), scenario);
        }
    }

    private JsonPointer at() {
        return operation.node().pointer().appendProperty("parameters");
    }

    private static String named(In in, String name) {
        return in.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
