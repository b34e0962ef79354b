package dev.proofsheet.harness.report;

import dev.proofsheet.harness.fixture.Asterisks;
import dev.proofsheet.harness.mutation.Mutant;
import dev.proofsheet.harness.mutation.MutationSummary;
import dev.proofsheet.harness.mutation.OperatorResult;
import dev.proofsheet.harness.mutation.Score;
import java.io.PrintWriter;
import java.util.Locale;

/** What became of the mutants, on standard output: a table by operator, the survivors by name, the scores. */
public final class MutationConsole {
    private final PrintWriter out;

    /** A report to a writer. */
    public MutationConsole(PrintWriter out) {
        this.out = out;
    }

    /** Prints a summary. */
    public void print(MutationSummary summary) {
        row("operator", "mutants", "caught", "equivalent", "share", "caught by");
        summary.operators().forEach(this::print);
        out.println();
        for (Mutant survivor : summary.survivors()) {
            out.println("survived: " + survivor);
        }
        summary.stale()
                .forEach(entry -> out.println(entry.location() + ": the entry for " + entry.operator() + " at "
                        + entry.at() + " covers no survivor; remove it, or bring its place up to date"));
        summary.tooWide()
                .forEach(entry -> out.println(entry.location() + ": the entry for " + entry.operator() + " at "
                        + entry.at() + " covers more than " + Asterisks.MOST
                        + " survivors; name their places in several entries"));
        summary.providers().forEach(this::print);
        print("all", summary.total());
        out.println(String.format(
                Locale.ROOT,
                "%d operators, %.1f s",
                summary.operators().size(),
                summary.took().toMillis() / 1000.0));
        out.flush();
    }

    private void print(OperatorResult result) {
        Score score = new Score(result.mutants(), result.caught(), result.equivalent());
        row(
                result.operator().name(),
                result.mutants(),
                result.caught(),
                result.equivalent(),
                share(score),
                String.join(" ", result.keys()));
    }

    private void print(String name, Score score) {
        out.println(name + ": " + score.caught() + " of " + score.faults() + " faults caught, " + share(score)
                + (score.equivalent() == 0 ? "" : "; " + score.equivalent() + " mutants are no faults"));
    }

    static String share(Score score) {
        return score.faults() == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", score.percent());
    }

    private void row(Object operator, Object mutants, Object caught, Object equivalent, Object share, Object caughtBy) {
        out.println(String.format(
                        Locale.ROOT,
                        "%-29s %8s %8s %11s %8s  %s",
                        operator,
                        mutants,
                        caught,
                        equivalent,
                        share,
                        caughtBy)
                .stripTrailing());
    }
}
