package dev.proofsheet.harness.run;

/** Is told how far a run has come while it goes on, from several threads. The events of a provider come when it is done. */
public interface RunProgress {
    /** Tells nobody. */
    RunProgress SILENT = new RunProgress() {
        @Override
        public void found(int scenarios) {}

        @Override
        public void checked() {}
    };

    /** Takes note of more scenarios that will be checked; it is not called where nobody knows. */
    void found(int scenarios);

    /** Takes note that one of them, or an exchange of recorded traffic, was checked. */
    void checked();
}
