package dev.proofsheet.harness.mutation;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.fixture.Asterisks;
import dev.proofsheet.harness.fixture.FixtureFolder;
import dev.proofsheet.harness.mutation.fault.Operators;
import dev.proofsheet.harness.schema.DocumentFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The list of mutants of one provider that are no faults, and which of its entries were needed. */
final class EquivalentMutants {
    private static final DocumentFormat FORMAT = DocumentFormat.of("fixtures/equivalent-mutants.schema.json");

    private final List<EquivalentMutant> entries;
    private final Map<EquivalentMutant, Integer> covered = new HashMap<>();

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
            for (int index = 0; index < document.root().size(); index++) {
                add(document, JsonPointer.empty().appendIndex(index), entries);
            }
        }
        return new EquivalentMutants(entries);
    }

    /** An entry for each place: so each is asked for survivors of its own. */
    private static void add(SourceDocument document, JsonPointer pointer, List<EquivalentMutant> entries) {
        JsonNode entry = document.root().at(pointer);
        String operator = entry.get("operator").stringValue();
        if (Operators.all().stream().noneMatch(known -> Asterisks.match(operator, known.name()))) {
            throw document.error(
                    pointer.appendProperty("operator"),
                    "there is no operator '" + operator + "'; ./proofsheet mutate lists them");
        }
        for (int index = 0; index < entry.get("at").size(); index++) {
            entries.add(new EquivalentMutant(
                    operator,
                    Optional.ofNullable(entry.get("scenario")).map(JsonNode::stringValue),
                    entry.get("at").get(index).stringValue(),
                    entry.get("reason").stringValue(),
                    document.locate(pointer.appendProperty("at").appendIndex(index))));
        }
    }

    /** The entry that covers a mutant which nothing caught. */
    Optional<EquivalentMutant> of(Mutant mutant) {
        Optional<EquivalentMutant> entry =
                entries.stream().filter(candidate -> candidate.covers(mutant)).findFirst();
        entry.ifPresent(covering -> covered.merge(covering, 1, Integer::sum));
        return entry;
    }

    /** The entries that covered no survivor. */
    List<EquivalentMutant> stale() {
        return entries.stream().filter(entry -> !covered.containsKey(entry)).toList();
    }

    /** The entries whose asterisks cover more survivors than anybody looks at. */
    List<EquivalentMutant> tooWide() {
        return entries.stream()
                .filter(entry -> entry.isWide() && covered.getOrDefault(entry, 0) > Asterisks.MOST)
                .toList();
    }
}
