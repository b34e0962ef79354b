package dev.proofsheet.harness.run;

/** Is told what happens in a run. */
public interface RunListener {
    /** Takes note of the next event. */
    void on(RunEvent event);
}
