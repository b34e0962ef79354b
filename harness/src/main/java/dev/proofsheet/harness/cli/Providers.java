package dev.proofsheet.harness.cli;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.run.Nearest;
import dev.proofsheet.spec.SpecFolder;
import java.nio.file.Path;
import java.util.List;

/** Which providers a command is about. */
final class Providers {
    private Providers() {}

    /**
     * The named providers, or all where none is named.
     *
     * @throws InputException if one is not known
     */
    static List<String> withSpec(Path specs, List<String> named) {
        List<String> known = SpecFolder.providers(specs);
        for (String name : named) {
            if (!known.contains(name)) {
                throw new InputException("there is no provider '" + name + "' in " + specs + Nearest.to(name, known));
            }
        }
        return named.isEmpty() ? known : named.stream().distinct().sorted().toList();
    }

    /**
     * The same, for a command that needs their evidence too.
     *
     * @throws InputException if one is not known, or there are fixtures of one that has no spec
     */
    static List<String> withEvidence(Path specs, Path fixtures, List<String> named) {
        List<String> known = withSpec(specs, named);
        if (!named.isEmpty()) {
            return known;
        }
        for (String evidence : SpecFolder.providers(fixtures)) {
            if (!known.contains(evidence)) {
                throw new InputException(
                        fixtures.resolve(evidence),
                        "these fixtures belong to no provider in " + specs + Nearest.to(evidence, known));
            }
        }
        return known;
    }
}
