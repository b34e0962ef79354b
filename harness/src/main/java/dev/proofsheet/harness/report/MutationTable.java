package dev.proofsheet.harness.report;

import dev.proofsheet.harness.mutation.MutationSummary;
import dev.proofsheet.harness.mutation.OperatorResult;
import dev.proofsheet.harness.mutation.Score;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of the mutants as a table of Markdown, for a guide. */
public final class MutationTable {
    private MutationTable() {}

    /** The table. It is the same for the same mutants: no time stands in it. */
    public static String of(MutationSummary summary) {
        StringBuilder table = new StringBuilder();
        table.append("| operator | the fault | mutants | caught | equivalent | share | caught by |\n");
        table.append("| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        for (OperatorResult result : summary.operators()) {
            Score score = new Score(result.mutants(), result.caught(), result.equivalent());
            row(table, "`" + result.operator().name() + "`", result.operator().fault(), score, keys(result));
        }
        summary.providers().forEach((name, score) -> row(table, "**" + name + "**", "", score, ""));
        row(table, "**all**", "", summary.total(), "");
        return table.toString();
    }

    /** Writes the table to a file. */
    public static void write(MutationSummary summary, Path target) {
        PendingFile.write(target, writer -> writer.write(of(summary)));
    }

    private static String keys(OperatorResult result) {
        return result.keys().stream().map(key -> "`" + key + "`").collect(Collectors.joining(" "));
    }

    private static void row(StringBuilder table, String name, String fault, Score score, String keys) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %s | %s |\n",
                name,
                fault,
                score.mutants(),
                score.caught(),
                score.equivalent(),
                MutationConsole.share(score),
                keys));
    }
}
