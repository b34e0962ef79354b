package dev.proofsheet.harness.run;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.coverage.CoverageGoals;
import dev.proofsheet.harness.fixture.KnownDeviation;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.Optional;

/**
 * All that a run needs to know of one provider.
 *
 * @param spec what its spec promises
 * @param rules what the spec says beyond JSON Schema
 * @param scenarios what its evidence shows
 * @param deviationsFile the file of accepted findings, if there is one
 * @param deviations the accepted findings
 * @param goals how far the evidence has to cover the spec, if a file says so
 */
public record Evidence(
        Spec spec,
        Rules rules,
        List<Scenario> scenarios,
        Optional<SourceDocument> deviationsFile,
        List<KnownDeviation> deviations,
        Optional<CoverageGoals> goals) {}
