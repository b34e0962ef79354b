package dev.proofsheet.harness.audit;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.Scenario.Kind;
import dev.proofsheet.harness.fixture.Scenario.Source;
import dev.proofsheet.harness.lifecycle.Sighting;
import dev.proofsheet.harness.run.RecordedTrace;
import dev.proofsheet.harness.run.RecordedTrace.Messages;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.traffic.ShownExchange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exchanges that are told of as one scenario. Messages are kept where something was found, of the others nothing. */
final class Group {
    private static final RequestMessage FORGOTTEN = new RequestMessage(Map.of(), Map.of(), Map.of(), new Body.Unseen());

    private final String provider;
    private final String name;
    private final String title;
    private final List<Exchange> exchanges = new ArrayList<>(4);
    private final List<RecordedTrace> traces = new ArrayList<>(4);
    private final List<Finding> findings = new ArrayList<>(0);
    private int checks;

    Group(String provider, String name, String title) {
        this.provider = provider;
        this.name = name;
        this.title = title;
    }

    void add(CheckedEntry entry, int entryChecks, List<Finding> found) {
        Optional<ShownExchange> shown =
                found.isEmpty() ? Optional.empty() : entry.messages().get();
        exchanges.add(shown.isPresent() ? shown.get().exchange() : forgotten(entry));
        traces.add(new RecordedTrace(
                entry.location(),
                entry.startedAt().map(Group::instant),
                entry.took(),
                entry.sighting().flatMap(Sighting::state),
                shown.map(exchange -> exchange.whole() ? Messages.WHOLE : Messages.SHORTENED)
                        .orElse(Messages.FORGOTTEN)));
        checks += entryChecks;
        for (Finding finding : found) {
            findings.add(finding.inScenario(name));
        }
    }

    private static Exchange forgotten(CheckedEntry entry) {
        return new Exchange(
                entry.index(),
                entry.operation().orElse("(none)"),
                FORGOTTEN,
                new ReplyMessage(entry.status(), Map.of(), new Body.Unseen(), Duration.ZERO, Optional.empty()));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** How many findings there are. */
    int size() {
        return findings.size();
    }

    /** What is to be told of the exchanges; there has to be one. */
    ScenarioResult result() {
        Path file = traces.get(0).location().file();
        Scenario scenario = new Scenario(
                name,
                title,
                new Source(Kind.RECORDED, List.of(file.toString())),
                List.copyOf(exchanges),
                SourceDocument.unread(file));
        return new ScenarioResult(
                provider, scenario, checks, List.copyOf(findings), List.of(), Duration.ZERO, List.copyOf(traces));
    }
}
