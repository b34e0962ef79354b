package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.report.explain.FindingExplainer;
import dev.proofsheet.harness.report.explain.MessageText;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Spec;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
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

    /** What the sheet shows. */
    ObjectNode strip(int provider) {
        Scenario scenario = result.scenario();
        ObjectNode strip = MAPPER.createObjectNode()
                .put("provider", provider)
                .put("name", scenario.name())
                .put("title", scenario.title())
                .put("kind", scenario.source().kind().name().toLowerCase(Locale.ROOT))
                .put("location", scenario.document().file().toString())
                .put("millis", result.took().toMillis())
                .put("checks", result.checks())
                .put("findings", result.findings().size())
                .put("accepted", result.accepted().size());
        scenario.source().marks().forEach(strip.putArray("marks")::add);
        long[] findings = perExchange(result.findings());
        long[] accepted = perExchange(result.accepted());
        for (Exchange exchange : scenario.exchanges()) {
            strip.withArray("exchanges")
                    .add(frame(exchange)
                            .put("findings", findings[exchange.index()])
                            .put("accepted", accepted[exchange.index()]));
        }
        return strip;
    }

    private long[] perExchange(List<Finding> findings) {
        long[] counts = new long[result.scenario().exchanges().size()];
        findings.stream().map(Finding::exchange).forEach(index -> {
            if (index != null) {
                counts[index]++;
            }
        });
        return counts;
    }

    private ObjectNode frame(Exchange exchange) {
        ReplyMessage reply = exchange.reply();
        ObjectNode frame =
                MAPPER.createObjectNode().put("operation", exchange.operation()).put("status", reply.status());
        state(exchange).ifPresent(state -> frame.put("state", state));
        if (!reply.delay().equals(Duration.ZERO)) {
            frame.put("delay", reply.delay().toMillis());
        }
        reply.fault().ifPresent(fault -> frame.put("fault", fault.name().toLowerCase(Locale.ROOT)));
        return frame;
    }

    /** The state of the job that a reply tells, where the exchange is about one. */
    private Optional<String> state(Exchange exchange) {
        Optional<Lifecycle> lifecycle = spec.lifecycle()
                .filter(known -> known.poll().equals(exchange.operation())
                        || known.submit().contains(exchange.operation()));
        if (lifecycle.isEmpty() || !(exchange.reply().body() instanceof Body.Json json)) {
            return Optional.empty();
        }
        JsonNode status = json.value().at(lifecycle.get().status());
        return status.isString() ? Optional.of(status.stringValue()) : Optional.empty();
    }

    /** What stands in its messages; nothing of them where a credential does. */
    ObjectNode details() {
        ObjectNode details = MAPPER.createObjectNode();
        details.putArray("findings");
        if (FindingExplainer.holdsCredential(result)) {
            return details.put("withheld", true);
        }
        for (Exchange exchange : result.scenario().exchanges()) {
            ObjectNode messages = details.withArray("exchanges").addObject();
            messages.put(
                    "location",
                    result.scenario().document().locate(exchange.pointer()).toString());
            MessageText.ofRequest(spec.operation(exchange.operation()), exchange)
                    .lines()
                    .forEach(messages.putArray("request")::add);
            MessageText.ofReply(exchange).lines().forEach(messages.putArray("reply")::add);
        }
        return details;
    }

    /** Its findings, the accepted ones last. */
    Stream<Finding> findings() {
        return Stream.concat(result.findings().stream(), result.accepted().stream());
    }
}
