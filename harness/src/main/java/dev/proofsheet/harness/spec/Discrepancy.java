package dev.proofsheet.harness.spec;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.schema.DocumentFormat;
import dev.proofsheet.spec.SpecFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place where the documentation of a provider contradicts itself, and what the spec chose.
 *
 * @param id its short name
 * @param about the place in the spec
 * @param statements who says what
 * @param chosen what the spec says
 * @param because why
 */
public record Discrepancy(String id, JsonPointer about, List<Statement> statements, String chosen, String because) {
    private static final DocumentFormat FORMAT = DocumentFormat.of("specs/discrepancies.schema.json");

    /**
     * One side of a contradiction.
     *
     * @param source the mark of its source
     * @param says what the source says
     */
    public record Statement(String source, String says) {}

    static void prepare() {
        // The format was loaded with the class, before this was called.
    }

    /**
     * Reads {@code discrepancies.yaml} beside a spec; none where there is no such file.
     *
     * @throws InputException if it is no such list, or points to nothing in the spec
     */
    static List<Discrepancy> read(SpecFile spec) {
        Path file = spec.file().resolveSibling("discrepancies.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        SourceDocument document = SourceDocument.read(file);
        FORMAT.check(document);
        List<Discrepancy> discrepancies = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : document.root()) {
            JsonPointer place = JsonPointer.empty().appendIndex(discrepancies.size());
            String id = entry.get("id").stringValue();
            if (!ids.add(id)) {
                throw document.error(place.appendProperty("id"), "the name '" + id + "' is taken; choose another");
            }
            JsonPointer about = JsonPointer.compile(entry.get("about").stringValue());
            if (spec.document().root().at(about).isMissingNode()) {
                throw document.error(
                        place.appendProperty("about"), "nothing stands at " + about + " in " + spec.file());
            }
            List<Statement> statements = new ArrayList<>();
            entry.get("statements")
                    .forEach(statement -> statements.add(new Statement(
                            statement.get("source").stringValue(),
                            statement.get("says").stringValue())));
            discrepancies.add(new Discrepancy(
                    id,
                    about,
                    statements,
                    entry.get("chosen").stringValue(),
                    entry.get("because").stringValue()));
        }
        return discrepancies;
    }
}
