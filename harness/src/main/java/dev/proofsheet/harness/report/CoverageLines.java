package dev.proofsheet.harness.report;

import dev.proofsheet.harness.coverage.CoverageCount;
import dev.proofsheet.harness.coverage.CoverageItem;
import dev.proofsheet.harness.run.RunEvent.ProviderChecked;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of {@code report.ndjson} about the coverage of a provider: one for each dimension. */
final class CoverageLines {
    private CoverageLines() {}

    static List<ObjectNode> of(ProviderChecked checked) {
        return CoverageCount.of(checked.coverage(), checked.evidence().goals()).stream()
                .filter(count -> !checked.coverage().items().isEmpty())
                .map(count -> line(checked, count))
                .toList();
    }

    private static ObjectNode line(ProviderChecked checked, CoverageCount count) {
        ObjectNode line = JsonMapper.shared()
                .createObjectNode()
                .put("type", "coverage")
                .put("provider", checked.provider())
                .put("dimension", count.dimension().label())
                .put("wanted", count.wanted())
                .put("shown", count.shown().size())
                .put("documented", count.shownBy(CoverageText.documented(checked.evidence())));
        add(line.putArray("missing"), count.missing());
        add(line.putArray("excluded"), count.excluded());
        add(line.putArray("undeclared"), count.undeclared());
        return line;
    }

    private static void add(ArrayNode names, List<CoverageItem> items) {
        for (CoverageItem item : items) {
            names.addObject()
                    .put("operation", item.operation())
                    .put("name", item.name())
                    .put("at", item.at().toString());
        }
    }
}
