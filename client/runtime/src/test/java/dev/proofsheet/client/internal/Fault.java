package dev.proofsheet.client.internal;

import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.ProofsheetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server does to each request, and what a call must make of it. */
interface Fault {
    /** What the call fails with; null if it succeeds. */
    @Nullable
    Class<? extends ProofsheetException> exception();

    /** Whether a call that costs nothing is sent again. */
    boolean isPassing();

    /** What the exception reports. A request that was not sent is sent again, whatever it costs. */
    Delivery delivery();

    /** Whether the server stops in the middle, so that only a timeout ends the call. */
    default boolean isStalled() {
        return false;
    }

    /**
     * Starts a server with this fault.
     *
     * @param elsewhere the address of another server, to which no request must go
     */
    Server start(Protocol protocol, String elsewhere);

    /** How the server is talked to, under TLS. */
    enum Protocol {
        HTTP_1,
        HTTP_2
    }

    /** A server that counts what arrives. */
    interface Server extends AutoCloseable {
        String url();

        /** The requests that arrived, as texts that are equal if the requests are. */
        List<String> received() throws InterruptedException;

        @Override
        void close();
    }
}
