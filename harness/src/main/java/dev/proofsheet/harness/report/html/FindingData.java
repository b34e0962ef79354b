package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.Mark;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A finding as data of the page: in full, and short for lists. */
final class FindingData {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final List<String> BRIEF =
            List.of("id", "key", "severity", "accepted", "operation", "location", "message", "exchange");

    private FindingData() {}

    /** What lists show of a finding in full. */
    static ObjectNode brief(ObjectNode full) {
        return full.deepCopy().retain(BRIEF);
    }

    static ObjectNode full(Finding finding, String id, boolean accepted, Explanation explanation) {
        ObjectNode data = MAPPER.createObjectNode()
                .put("id", id)
                .put("key", finding.key())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("accepted", accepted)
                .put("operation", finding.operation())
                .put("location", finding.location().toString())
                .put("message", finding.message())
                .put("at", finding.at())
                .put("expected", finding.expected())
                .put("actual", finding.actual())
                .put("hint", finding.hint());
        explanation.curl().ifPresent(command -> data.put("curl", command));
        explanation.mark().ifPresent(mark -> data.set("mark", mark(mark, finding)));
        explanation.fragment().ifPresent(fragment -> {
            ObjectNode spec =
                    data.putObject("spec").put("location", fragment.location().toString());
            fragment.lines().forEach(spec.putArray("lines")::add);
        });
        return data;
    }

    private static ObjectNode mark(Mark mark, Finding finding) {
        ObjectNode data = MAPPER.createObjectNode()
                .put("side", finding.place().matches("/exchanges/\\d+/response(/.*)?") ? "reply" : "request")
                .put("from", mark.from())
                .put("to", mark.to());
        mark.missing().ifPresent(name -> data.put("missing", name));
        return data;
    }
}
