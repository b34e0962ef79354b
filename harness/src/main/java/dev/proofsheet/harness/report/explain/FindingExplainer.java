package dev.proofsheet.harness.report.explain;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.RecordedTrace.Messages;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Explains findings from the evidence of their provider. */
public final class FindingExplainer {
    private static final JsonPointer PATHS = JsonPointer.compile("/paths");

    private final Spec spec;
    private final SpecPlaces places;
    private final SourceLines sources = new SourceLines();
    private final Map<String, SpecFragment> fragments = new HashMap<>();

    /** An explainer for one provider. */
    public FindingExplainer(Evidence evidence) {
        this.spec = evidence.spec();
        this.places = new SpecPlaces(spec);
    }

    /** Whether a credential was found in the scenario; what stands in it is then shown nowhere. */
    public static boolean holdsCredential(ScenarioResult result) {
        return Stream.concat(result.findings().stream(), result.accepted().stream())
                .anyMatch(finding -> finding.key().startsWith("fixture.secret"));
    }

    /** Explains the findings of a scenario, in their order. */
    public List<Explanation> explain(ScenarioResult result, List<Finding> findings) {
        if (holdsCredential(result)) {
            return findings.stream().map(finding -> Explanation.NONE).toList();
        }
        Map<String, MessageText> texts = new HashMap<>();
        List<Explanation> explanations = new ArrayList<>();
        for (Finding finding : findings) {
            explanations.add(explain(finding, result, texts));
        }
        return explanations;
    }

    /** Explains a finding that belongs to no scenario. */
    public Explanation explain(Finding finding) {
        return new Explanation(
                Optional.empty(), Optional.empty(), Optional.of(sources.block(finding.location())), Optional.empty());
    }

    private Explanation explain(Finding finding, ScenarioResult result, Map<String, MessageText> texts) {
        OptionalInt position = result.position(finding);
        if (position.isEmpty()) {
            return explain(finding);
        }
        Exchange exchange = result.scenario().exchanges().get(position.getAsInt());
        Operation operation = spec.operations().get(exchange.operation());
        if (operation == null) {
            return withFragment(spec.file().document().locate(PATHS));
        }
        Messages kept =
                result.isRecorded() ? result.traces().get(position.getAsInt()).messages() : Messages.WHOLE;
        if (kept == Messages.FORGOTTEN) {
            return withFragment(places.of(finding, exchange).location());
        }
        boolean reply = finding.place().startsWith(exchange.replyPointer().toString());
        MessageText text = texts.computeIfAbsent(
                position.getAsInt() + (reply ? " reply" : " request"),
                any -> reply ? MessageText.ofReply(exchange) : MessageText.ofRequest(operation, exchange));
        boolean aboutRequest = !reply
                || finding.key().startsWith("client.request.")
                || finding.key().startsWith("request.");
        return new Explanation(
                Optional.of(text),
                text.mark(JsonPointer.compile(finding.place())),
                Optional.of(fragment(places.of(finding, exchange).location())),
                aboutRequest && kept == Messages.WHOLE
                        ? CurlCommand.of(spec, operation, exchange.request())
                        : Optional.empty());
    }

    private Explanation withFragment(Location location) {
        return new Explanation(Optional.empty(), Optional.empty(), Optional.of(fragment(location)), Optional.empty());
    }

    private SpecFragment fragment(Location location) {
        return fragments.computeIfAbsent(location.toString(), any -> sources.block(location));
    }
}
