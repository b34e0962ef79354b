package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands each exchange to the operation that it is about. */
final class OperationWitness implements Witness {
    private final Map<String, OperationPlaces> operations = new LinkedHashMap<>();

    OperationWitness(Spec spec, CoverageLedger ledger) {
        spec.operations().forEach((id, operation) -> operations.put(id, new OperationPlaces(operation, ledger)));
    }

    @Override
    public void look(Scenario scenario) {
        for (Exchange exchange : scenario.exchanges()) {
            OperationPlaces places = operations.get(exchange.operation());
            if (places != null) {
                places.look(exchange, scenario.name());
            }
        }
    }
}
