package dev.proofsheet.harness.cli;

import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Spec;

/** Loads what takes longest of what nearly all commands need, while the arguments are read and one core is idle. */
final class Preparation {
    private Preparation() {}

    /** Begins with it. Nothing waits for its end: who needs a library before it is loaded waits for that one. */
    static void begin() {
        Thread thread = new Thread(
                () -> {
                    Spec.prepare();
                    Rules.prepare();
                },
                "preparation");
        thread.setDaemon(true);
        thread.start();
    }
}
