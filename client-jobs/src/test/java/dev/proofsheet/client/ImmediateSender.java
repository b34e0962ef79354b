package dev.proofsheet.client;

import java.time.InstantSource;
import java.util.List;

/** A sender whose calls run on the caller's thread, and are never sent again. Stands here because nothing else can make one. */
public final class ImmediateSender {
    private ImmediateSender() {}

    public static Sender telling(ClientListener listener) {
        Retries retries = new Retries(new ImmediateScheduler(), InstantSource.system(), () -> 0);
        return new Sender(retries, 0, List.of()).with(listener);
    }
}
