package dev.proofsheet.harness.report.html;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.report.explain.FindingExplainer;
import dev.proofsheet.harness.report.explain.MessageText;
import dev.proofsheet.harness.run.RecordedTrace.Messages;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A scenario as data of the page: its strip for the sheet, and its messages for who opens it. */
final class ScenarioData {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Spec spec;
    private final ScenarioResult result;

    ScenarioData(Spec spec, ScenarioResult result) {
        this.spec = spec;
        this.result = result;
    }

    /**
     * What the sheet shows.
     *
     * @param provider the provider's place in the page
     * @param id a name that no other scenario of the provider has in the page
     */
    ObjectNode strip(int provider, String id) {
        Scenario scenario = result.scenario();
        ObjectNode strip = MAPPER.createObjectNode()
                .put("provider", provider)
                .put("id", id)
                .put("name", scenario.name())
                .put("title", scenario.title())
                .put("kind", scenario.source().kind().label())
                .put("location", location())
                .put("checks", result.checks())
                .put("findings", result.findings().size())
                .put("accepted", result.accepted().size());
        if (result.isRecorded()) {
            result.traces().stream()
                    .flatMap(trace -> trace.sentAt().stream())
                    .findFirst()
                    .ifPresent(first -> strip.put("sentAt", first.toString()));
        } else {
            strip.put("millis", result.took().toMillis());
            scenario.source().marks().forEach(strip.putArray("marks")::add);
        }
        new FilmData(spec, result).addTo(strip.putArray("exchanges"));
        return strip;
    }

    /** Of a recording the first of its entries, of which a file holds those of many jobs. */
    private String location() {
        return result.isRecorded()
                ? result.traces().get(0).location().toString()
                : result.scenario().document().file().toString();
    }

    /**
     * What stands in its messages; nothing of them where a credential does.
     *
     * @param shown the findings that the page shows; of a recording only the messages that these are about stand there
     */
    ObjectNode details(List<Finding> shown) {
        ObjectNode details = MAPPER.createObjectNode();
        details.putArray("findings");
        if (FindingExplainer.holdsCredential(result)) {
            return details.put("withheld", true);
        }
        ObjectNode exchanges = details.putObject("exchanges");
        IntStream all = IntStream.range(0, result.scenario().exchanges().size());
        IntStream positions = result.isRecorded()
                ? shown.stream()
                        .flatMapToInt(finding -> result.position(finding).stream())
                        .filter(position -> result.traces().get(position).messages() != Messages.FORGOTTEN)
                        .distinct()
                        .sorted()
                : all;
        positions.forEach(position -> add(exchanges.putObject(Integer.toString(position)), position));
        return details;
    }

    private void add(ObjectNode messages, int position) {
        Exchange exchange = result.scenario().exchanges().get(position);
        Operation operation = spec.operation(exchange.operation());
        Location location = result.isRecorded()
                ? result.traces().get(position).location()
                : result.scenario().document().locate(exchange.pointer());
        messages.put("location", location.toString());
        MessageText.ofRequest(operation, exchange).lines().forEach(messages.putArray("request")::add);
        MessageText.ofReply(exchange).lines().forEach(messages.putArray("reply")::add);
    }
}
