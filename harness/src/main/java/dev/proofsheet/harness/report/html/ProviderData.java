package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.coverage.Coverage;
import dev.proofsheet.harness.coverage.CoverageCount;
import dev.proofsheet.harness.coverage.CoverageItem;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.spec.Discrepancy;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A provider as data of the page: operations, lifecycle, coverage, and where its documents part. */
final class ProviderData {
    private final Spec spec;
    private final Coverage coverage;
    private final Set<CoverageItem> excluded = new HashSet<>();
    private final Map<String, Integer> scenarios;

    /** Scenarios go by their places on the sheet. */
    ProviderData(RunEvent.ProviderChecked checked, Map<String, Integer> scenarios) {
        this.spec = checked.evidence().spec();
        this.coverage = checked.coverage();
        this.scenarios = scenarios;
        CoverageCount.of(coverage, checked.evidence().goals()).forEach(count -> excluded.addAll(count.excluded()));
    }

    ObjectNode data() {
        ObjectNode data = JsonMapper.shared()
                .createObjectNode()
                .put("name", spec.provider())
                .put("spec", spec.file().file().toString());
        data.putArray("operations");
        data.putArray("coverage");
        data.putArray("discrepancies");
        for (Operation operation : spec.operations().values()) {
            data.withArray("operations")
                    .addObject()
                    .put("id", operation.id())
                    .put("method", operation.method())
                    .put("path", operation.path())
                    .put("callback", operation.callback());
        }
        spec.lifecycle()
                .ifPresent(
                        lifecycle -> data.set("lifecycle", new LifecycleData(lifecycle, coverage, scenarios).data()));
        coverage.items().forEach(item -> add(data.withArray("coverage").addObject(), item));
        spec.discrepancies()
                .forEach(discrepancy -> add(data.withArray("discrepancies").addObject(), discrepancy));
        return data;
    }

    private void add(ObjectNode data, CoverageItem item) {
        data.put("dimension", item.dimension().name())
                .put("operation", item.operation())
                .put("name", item.name())
                .put("declared", item.declared())
                .put("excluded", excluded.contains(item))
                .put("location", spec.file().document().locate(item.at()).toString());
        data.putArray("scenarios");
        item.scenarios().stream()
                .filter(scenarios::containsKey)
                .forEach(name -> data.withArray("scenarios").add(scenarios.get(name)));
    }

    private void add(ObjectNode data, Discrepancy discrepancy) {
        data.put("id", discrepancy.id())
                .put("about", discrepancy.about().toString())
                .put(
                        "location",
                        spec.file().document().locate(discrepancy.about()).toString())
                .put("chosen", discrepancy.chosen())
                .put("because", discrepancy.because());
        discrepancy
                .statements()
                .forEach(statement -> data.withArray("statements")
                        .addObject()
                        .put("source", statement.source())
                        .put("says", statement.says()));
    }
}
