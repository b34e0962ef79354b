package dev.proofsheet.harness.audit;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.finding.Source;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.lifecycle.Sighting;
import dev.proofsheet.harness.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Entries of the sample provider, checked and without a finding. */
final class CheckedEntries {
    private static final Path FILE = Path.of("traffic.har");

    private final Spec spec = Spec.read(Path.of("src/test/resources/sample/specs/sample"));
    private int count;

    /** An entry that belongs to no job. */
    CheckedEntry at(Optional<Long> time) {
        return entry(time, Optional.empty());
    }

    /** An entry that shows a job in a state. */
    CheckedEntry of(String job, String state, long time) {
        Subject place = new Subject(
                spec.provider(), "getJob", null, count, Source.of(spec.file().document()), JsonPointer.empty());
        return entry(Optional.of(time), Optional.of(new Sighting(job, false, Optional.of(state), place)));
    }

    private CheckedEntry entry(Optional<Long> time, Optional<Sighting> sighting) {
        return new CheckedEntry(
                new Location(FILE, 1),
                count++,
                time,
                Optional.empty(),
                spec,
                Optional.of("getJob"),
                200,
                1,
                List.of(),
                sighting,
                Set.of(),
                Optional::empty);
    }
}
