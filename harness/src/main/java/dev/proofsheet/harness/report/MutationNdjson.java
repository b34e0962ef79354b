package dev.proofsheet.harness.report;

import dev.proofsheet.harness.mutation.Mutant;
import dev.proofsheet.harness.mutation.MutationSummary;
import dev.proofsheet.harness.mutation.OperatorResult;
import dev.proofsheet.harness.mutation.Score;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code mutation.ndjson}: a JSON object in each line, for programs.
 *
 * <p>A header, a line for each operator, survivor and provider, then a footer with the counts. Without its footer a report
 * is incomplete.
 */
public final class MutationNdjson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Writer writer;

    private MutationNdjson(Writer writer) {
        this.writer = writer;
    }

    /** Writes a summary to a file. */
    public static void write(MutationSummary summary, Path target) {
        PendingFile.write(target, writer -> new MutationNdjson(writer).write(summary));
    }

    private void write(MutationSummary summary) throws IOException {
        ObjectNode header = line("header").put("format", 1).put("goal", MutationSummary.GOAL);
        summary.providers().keySet().forEach(header.putArray("providers")::add);
        write(header);
        for (OperatorResult result : summary.operators()) {
            ObjectNode line = line("operator")
                    .put("operator", result.operator().name())
                    .put("fault", result.operator().fault())
                    .put("mutants", result.mutants())
                    .put("caught", result.caught())
                    .put("equivalent", result.equivalent());
            result.keys().forEach(line.putArray("keys")::add);
            write(line);
        }
        for (Mutant survivor : summary.survivors()) {
            write(line("survivor")
                    .put("operator", survivor.operator().name())
                    .put("provider", survivor.provider())
                    .put("subject", survivor.subject())
                    .put("at", survivor.seed().at().toString())
                    .put("change", survivor.seed().change()));
        }
        for (var entry : summary.providers().entrySet()) {
            write(counts(line("provider").put("provider", entry.getKey()), entry.getValue()));
        }
        write(counts(line("footer"), summary.total())
                .put("survivors", summary.survivors().size())
                .put("stale", summary.stale().size())
                .put("tooWide", summary.tooWide().size())
                .put("millis", summary.took().toMillis()));
    }

    private static ObjectNode counts(ObjectNode line, Score score) {
        return line.put("mutants", score.mutants())
                .put("caught", score.caught())
                .put("equivalent", score.equivalent());
    }

    private static ObjectNode line(String type) {
        return MAPPER.createObjectNode().put("type", type);
    }

    private void write(ObjectNode line) throws IOException {
        writer.write(MAPPER.writeValueAsString(line));
        writer.write('\n');
    }
}
