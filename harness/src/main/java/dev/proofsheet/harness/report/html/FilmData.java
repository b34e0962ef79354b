package dev.proofsheet.harness.report.html;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.run.RecordedTrace;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Spec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The exchanges of a scenario as data of the page: a frame for each, with its state and, of a recording, its times. */
final class FilmData {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A job can be asked for thousands of times. Of a long film the two ends are shown, and frames with findings. */
    private static final int LONGEST = 40;

    private static final int END = 10;

    private final Spec spec;
    private final ScenarioResult result;
    private final Optional<Instant> begin;

    FilmData(Spec spec, ScenarioResult result) {
        this.spec = spec;
        this.result = result;
        this.begin = result.traces().stream()
                .flatMap(trace -> trace.sentAt().stream())
                .findFirst();
    }

    /** The frames; in place of those that are left out, how many they are. */
    void addTo(ArrayNode frames) {
        int[] findings = perExchange(result.findings());
        int[] accepted = perExchange(result.accepted());
        int room = LONGEST;
        int left = 0;
        for (int position = 0; position < findings.length; position++) {
            boolean isEnd = position < END || position >= findings.length - END;
            if (findings.length > LONGEST && !isEnd && (findings[position] == 0 || room-- <= 0)) {
                left++;
                continue;
            }
            if (left > 0) {
                frames.addObject().put("leftOut", left);
                left = 0;
            }
            frames.add(frame(position).put("findings", findings[position]).put("accepted", accepted[position]));
        }
    }

    private int[] perExchange(List<Finding> findings) {
        int[] counts = new int[result.scenario().exchanges().size()];
        findings.forEach(finding -> result.position(finding).ifPresent(position -> counts[position]++));
        return counts;
    }

    private ObjectNode frame(int position) {
        Exchange exchange = result.scenario().exchanges().get(position);
        ReplyMessage reply = exchange.reply();
        ObjectNode frame = MAPPER.createObjectNode()
                .put("position", position)
                .put("operation", exchange.operation())
                .put("status", reply.status());
        if (result.isRecorded()) {
            addTrace(frame, result.traces().get(position));
        } else {
            state(exchange).ifPresent(state -> frame.put("state", state));
        }
        if (!reply.delay().equals(Duration.ZERO)) {
            frame.put("delay", reply.delay().toMillis());
        }
        reply.fault().ifPresent(fault -> frame.put("fault", fault.name().toLowerCase(Locale.ROOT)));
        return frame;
    }

    private void addTrace(ObjectNode frame, RecordedTrace trace) {
        trace.state().ifPresent(state -> frame.put("state", state));
        begin.ifPresent(first -> trace.sentAt()
                .ifPresent(
                        sent -> frame.put("after", Duration.between(first, sent).toMillis())));
        trace.took().ifPresent(took -> frame.put("took", took.toMillis()));
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
}
