package dev.proofsheet.harness.run;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.coverage.CoverageGoals;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.FixtureFolder;
import dev.proofsheet.harness.fixture.KnownDeviation;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the spec and the fixtures of a provider, and gathers every fault instead of stopping at the first. */
public final class EvidenceReader {
    private final Path specs;
    private final Path fixtures;

    /** A reader of the two folders that hold all providers. */
    public EvidenceReader(Path specs, Path fixtures) {
        this.specs = specs;
        this.fixtures = fixtures;
    }

    /**
     * Reads a provider.
     *
     * @throws UnreadableEvidenceException if anything of it cannot be used, with a message for each fault
     */
    public Evidence read(String provider) {
        List<InputException> faults = new ArrayList<>();
        Optional<Spec> spec = attempt(() -> Spec.read(specs.resolve(provider)), faults);
        Optional<Rules> rules = spec.flatMap(known -> attempt(() -> Rules.read(known), faults));
        FixtureFolder folder = new FixtureFolder(fixtures.resolve(provider));
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : attempt(folder::scenarioFiles, faults).orElse(List.of())) {
            attempt(() -> read(file, spec), faults).ifPresent(scenarios::add);
        }
        Optional<SourceDocument> deviationsFile =
                attempt(folder::deviationsFile, faults).orElse(Optional.empty());
        List<KnownDeviation> deviations = deviationsFile
                .flatMap(file -> attempt(() -> FixtureFolder.deviations(file), faults))
                .orElse(List.of());
        Optional<CoverageGoals> goals = attempt(() -> folder.goalsFile().map(CoverageGoals::read), faults)
                .flatMap(read -> read);
        if (!faults.isEmpty()) {
            throw new UnreadableEvidenceException(faults);
        }
        return new Evidence(
                spec.orElseThrow(), rules.orElseThrow(), List.copyOf(scenarios), deviationsFile, deviations, goals);
    }

    private static Scenario read(Path file, Optional<Spec> spec) {
        SourceDocument document = SourceDocument.read(file);
        return spec.map(known -> scenario(document, known)).orElseGet(() -> ScenarioReader.read(document));
    }

    /**
     * Reads a scenario whose operations a spec has to know.
     *
     * @throws InputException if the document is no scenario, or names an operation that is not declared
     */
    public static Scenario scenario(SourceDocument document, Spec spec) {
        Scenario scenario = ScenarioReader.read(document);
        requireOperations(spec, scenario);
        return scenario;
    }

    /**
     * Refuses a scenario with an exchange of an operation that a spec does not declare.
     *
     * @throws InputException if it has one
     */
    public static void requireOperations(Spec spec, Scenario scenario) {
        scenario.exchanges().forEach(exchange -> requireOperation(spec, scenario, exchange));
    }

    private static void requireOperation(Spec spec, Scenario scenario, Exchange exchange) {
        if (!spec.operations().containsKey(exchange.operation())) {
            throw scenario.document()
                    .error(
                            exchange.pointer().appendProperty("operation"),
                            "the spec has no operation '" + exchange.operation() + "'"
                                    + Nearest.to(
                                            exchange.operation(),
                                            spec.operations().keySet()));
        }
    }

    private static <T> Optional<T> attempt(Step<T> step, List<InputException> faults) {
        try {
            return Optional.of(step.read());
        } catch (InputException e) {
            faults.add(e);
            return Optional.empty();
        }
    }

    private interface Step<T> {
        T read();
    }
}
