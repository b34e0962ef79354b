package dev.proofsheet.harness.report;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.check.ExchangeCheck;
import dev.proofsheet.harness.check.SecretCheck;
import dev.proofsheet.harness.coverage.Coverage;
import dev.proofsheet.harness.coverage.CoverageItem;
import dev.proofsheet.harness.coverage.Dimension;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.lifecycle.LifecycleCheck;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.run.Summary;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The events of a run on the sample provider: its cases, a finding about the whole, and a coverage made up for it. */
public final class SampleRun {
    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    private final Spec spec = Spec.read(SAMPLE.resolve("specs/sample"));
    private final List<ScenarioResult> results = new ArrayList<>();
    private final List<Finding> whole = new ArrayList<>();

    /** A run without any scenario yet. */
    public SampleRun() {}

    /** A run on all cases of the sample. */
    public static SampleRun ofAllCases() {
        SampleRun run = new SampleRun();
        try (Stream<Path> files = Files.list(SAMPLE.resolve("cases"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(run::with);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run;
    }

    /** Adds a case of the sample by its name. */
    public SampleRun with(String name) {
        return with(SAMPLE.resolve("cases/" + name + ".yaml"));
    }

    /** Adds a scenario from a file. */
    public SampleRun with(Path file) {
        return with(ScenarioReader.read(file));
    }

    /** Adds a scenario again and again, under names of their own. */
    public SampleRun with(String name, int times) {
        Scenario scenario = ScenarioReader.read(SAMPLE.resolve("cases/" + name + ".yaml"));
        for (int number = 1; number <= times; number++) {
            with(new Scenario(
                    name + "-" + number,
                    scenario.title() + " " + number,
                    scenario.source(),
                    scenario.exchanges(),
                    scenario.document()));
        }
        return this;
    }

    private SampleRun with(Scenario scenario) {
        CheckLog log = new CheckLog();
        if (new SecretCheck(spec).check(scenario, log)) {
            new ExchangeCheck(spec).check(scenario, log);
            new LifecycleCheck(spec).check(scenario, log);
        }
        results.add(new ScenarioResult(
                spec.provider(), scenario, log.checks(), log.findings(), List.of(), Duration.ofMillis(12)));
        return this;
    }

    /** Accepts the findings of the scenario that was added last. */
    public SampleRun accepted() {
        ScenarioResult last = results.remove(results.size() - 1);
        results.add(new ScenarioResult(
                last.provider(), last.scenario(), last.checks(), List.of(), last.findings(), last.took()));
        return this;
    }

    /** Adds a finding about the provider as a whole, at this place of its spec. */
    public SampleRun withFindingAt(String pointer) {
        return withFindingAt(pointer, "there is no client");
    }

    /** Adds a finding about the provider as a whole that says this. */
    public SampleRun withFindingAt(String pointer, String message) {
        SourceDocument document = spec.file().document();
        whole.add(Subject.of(spec.provider(), document, JsonPointer.compile(pointer))
                .finding("client.missing")
                .expected("a client")
                .actual("none")
                .hint("Run ./proofsheet generate.")
                .message(message));
        return this;
    }

    /** How many findings there are. */
    public int findings() {
        return whole.size()
                + results.stream().mapToInt(result -> result.findings().size()).sum();
    }

    /** Tells a report what happened. */
    public void tell(RunListener report) {
        List<Scenario> scenarios =
                results.stream().map(ScenarioResult::scenario).toList();
        Evidence evidence =
                new Evidence(spec, Rules.read(spec), scenarios, Optional.empty(), List.of(), Optional.empty());
        report.on(new RunEvent.Started(Instant.parse("2026-01-02T03:04:05Z"), List.of(spec.provider())));
        report.on(new RunEvent.ProviderRead(evidence));
        results.forEach(result -> report.on(new RunEvent.ScenarioChecked(result)));
        report.on(new RunEvent.ProviderChecked(evidence, coverage(scenarios), whole));
        int exchanges =
                scenarios.stream().mapToInt(one -> one.exchanges().size()).sum();
        int accepted =
                results.stream().mapToInt(result -> result.accepted().size()).sum();
        report.on(new RunEvent.Finished(
                new Summary(1, scenarios.size(), exchanges, 7, findings(), accepted, 0, Duration.ofMillis(1234))));
    }

    private Coverage coverage(List<Scenario> scenarios) {
        Set<String> names = Set.of(scenarios.get(0).name());
        return new Coverage(List.of(
                item(Dimension.OPERATIONS, "submitJob", "submitJob", "/paths/~1jobs/post", names),
                item(Dimension.OPERATIONS, "getJob", "getJob", "/paths/~1jobs~1{id}/get", names),
                item(Dimension.STATUSES, "submitJob", "202", "/paths/~1jobs/post/responses/202", names),
                item(Dimension.STATUSES, "submitJob", "400", "/paths/~1jobs/post/responses/400", Set.of()),
                item(Dimension.STATES, null, "QUEUED", "/x-job-lifecycle/states/QUEUED", names),
                item(Dimension.STATES, null, "HELD", "/x-job-lifecycle/states/HELD", Set.of()),
                item(Dimension.MOVES, null, "QUEUED -> RUNNING", "/x-job-lifecycle/states/QUEUED/next", names),
                new CoverageItem(
                        Dimension.MOVES,
                        null,
                        "DONE -> QUEUED",
                        JsonPointer.compile("/x-job-lifecycle/states/DONE/next"),
                        false,
                        names)));
    }

    private static CoverageItem item(
            Dimension dimension, @Nullable String operation, String name, String at, Set<String> in) {
        return new CoverageItem(dimension, operation, name, JsonPointer.compile(at), true, in);
    }
}
