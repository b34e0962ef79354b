package dev.proofsheet.harness.client;

import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.internal.PolledJob;
import java.time.Duration;
import java.time.Instant;

/** Starts a job by the method of the client that users call for it. */
final class JobStart {
    /** Pauses are over at once, and a wait ends only with its outcome. */
    private static final Time NO_TIME = new Time() {
        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration pause) {}

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            if (delay.compareTo(WaiterCheck.ALARM) < 0) {
                task.run();
            }
            return () -> {};
        }

        @Override
        public double random() {
            return 0;
        }
    };

    private JobStart() {}

    static JobHandle<?, ?> start(GeneratedClient client, Operation operation, Exchange exchange)
            throws UncallableException {
        try {
            Object job = OperationCall.plain(client, operation, exchange).invoke();
            if (job instanceof PolledJob<?, ?> polled) {
                return polled.withTime(NO_TIME);
            }
            throw new UncallableException("client.operation.missing", operation.id() + "(…) returns no job");
        } catch (ProofsheetException e) {
            throw UncallableException.unbuildable(e);
        }
    }
}
