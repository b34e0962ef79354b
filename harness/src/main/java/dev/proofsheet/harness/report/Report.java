package dev.proofsheet.harness.report;

import dev.proofsheet.harness.run.RunListener;
import java.io.Closeable;

/** A report that is written to a file while a run goes on, and put in its place when the run was complete. */
public interface Report extends RunListener, Closeable {
    /** Puts the file in its place. Without this call, closing leaves nothing behind. */
    void publish();

    @Override
    void close();
}
