package dev.proofsheet.client.internal;

import dev.proofsheet.client.ClientListener;
import dev.proofsheet.client.ClientListener.UnexpectedValue;
import dev.proofsheet.client.ClientListener.UnknownStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the listener of a client what happens. That a listener fails is no reason to lose a response that was paid for. */
public final class ListenerNotifier {
    private static final System.Logger LOG = System.getLogger("dev.proofsheet.client");

    private static final ClientListener NOBODY = new ClientListener() {};

    private final ClientListener listener;
    private final boolean isHeard;
    private final Set<String> statuses = recent();
    private final Set<String> properties = recent();

    /** Tells the user's listener; without one, only logs what the spec does not declare. */
    public ListenerNotifier(@Nullable ClientListener listener) {
        this.listener = listener == null ? NOBODY : listener;
        this.isHeard = listener != null;
    }

    /** Tells something about a call or a job. */
    public void call(Consumer<ClientListener> event) {
        if (isHeard) {
            tell(event);
        }
    }

    private void tell(Consumer<ClientListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a listener failed", e);
        }
    }

    /** Tells of a status that the spec does not declare, if it was not told of lately. */
    public void unknownStatus(String jobId, String status) {
        if (statuses.add(status)) {
            tell(listener -> listener.unknownStatus(new UnknownStatus(jobId, status)));
        }
    }

    /** Tells of a value that does not fit its property, if it was not told of lately. */
    void unexpectedValue(String model, String property) {
        if (properties.add(model + "." + property)) {
            tell(listener -> listener.unexpectedValue(new UnexpectedValue(model, property)));
        }
    }

    /** A provider can send a new value each time. */
    private static Set<String> recent() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > 256;
            }
        }));
    }
}
