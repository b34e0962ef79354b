package dev.proofsheet.harness.cli;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads several specs side by side, on all cores. */
final class SpecReading {
    private SpecReading() {}

    /**
     * The specs of these providers, in their order.
     *
     * @throws InputException if one of them cannot be used; of several the first
     */
    static List<Spec> of(Path folder, List<String> providers) {
        List<CompletableFuture<Spec>> readings = providers.stream()
                .map(name -> CompletableFuture.supplyAsync(() -> Spec.read(folder.resolve(name))))
                .toList();
        return readings.stream().map(SpecReading::result).toList();
    }

    private static Spec result(CompletableFuture<Spec> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InputException fault ? fault : e;
        }
    }
}
