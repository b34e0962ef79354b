package dev.proofsheet.client;

import dev.proofsheet.client.ClientListener.AttemptEnded;
import dev.proofsheet.client.ClientListener.RetryPlanned;
import dev.proofsheet.client.ClientListener.UnknownStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells the listener of a client what happens. That one fails is no reason to lose a reply that was paid for. */
final class Notices {
    static final System.Logger LOG = System.getLogger("dev.proofsheet.client");

    private final ClientListener listener;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    Notices(ClientListener listener) {
        this.listener = listener;
    }

    void attemptEnded(AttemptEnded event) {
        tell(listener::attemptEnded, event);
    }

    void retryPlanned(RetryPlanned event) {
        tell(listener::retryPlanned, event);
    }

    void unknownStatus(UnknownStatus event) {
        if (unknown.add(event.status())) {
            tell(listener::unknownStatus, event);
        }
    }

    private static <E> void tell(Consumer<E> listener, E event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a listener failed", e);
        }
    }
}
