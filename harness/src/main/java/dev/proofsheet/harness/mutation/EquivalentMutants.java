package dev.proofsheet.harness.mutation;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.fixture.FixtureFolder;
import dev.proofsheet.harness.mutation.fault.Operators;
import dev.proofsheet.harness.schema.DocumentFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The list of mutants of one provider that are no faults, and which of its entries were needed. */
final class EquivalentMutants {
    private static final DocumentFormat FORMAT = DocumentFormat.of("fixtures/equivalent-mutants.schema.json");

    private final List<EquivalentMutant> entries;
    private final Set<EquivalentMutant> needed = new HashSet<>();

    private EquivalentMutants(List<EquivalentMutant> entries) {
        this.entries = entries;
    }

    /**
     * Reads the list in a provider's folder of fixtures; an empty one where there is none.
     *
     * @throws InputException if it is no such list, or names an operator that is not known
     */
    static EquivalentMutants read(Path folder) {
        Path file = folder.resolve(FixtureFolder.EQUIVALENT_MUTANTS);
        List<EquivalentMutant> entries = new ArrayList<>();
        if (Files.exists(file)) {
            SourceDocument document = SourceDocument.read(file);
            FORMAT.check(document);
            for (JsonNode entry : document.root()) {
                JsonPointer place = JsonPointer.empty().appendIndex(entries.size());
                EquivalentMutant equivalent = new EquivalentMutant(
                        entry.get("operator").stringValue(),
                        Optional.ofNullable(entry.get("scenario")).map(JsonNode::stringValue),
                        entry.get("at").stringValue(),
                        entry.get("reason").stringValue(),
                        document.locate(place));
                if (Operators.all().stream().noneMatch(equivalent::isAbout)) {
                    throw document.error(
                            place.appendProperty("operator"),
                            "there is no operator '" + equivalent.operator() + "'; ./proofsheet mutate lists them");
                }
                entries.add(equivalent);
            }
        }
        return new EquivalentMutants(entries);
    }

    /** The entry that covers a mutant which nothing caught. */
    Optional<EquivalentMutant> of(Mutant mutant) {
        Optional<EquivalentMutant> entry =
                entries.stream().filter(candidate -> candidate.covers(mutant)).findFirst();
        entry.ifPresent(needed::add);
        return entry;
    }

    /** The entries that covered no survivor. */
    List<EquivalentMutant> stale() {
        return entries.stream().filter(entry -> !needed.contains(entry)).toList();
    }
}
