package dev.proofsheet.client.internal;

import dev.proofsheet.client.CallOptions;
import java.util.List;

/**
 * What all calls of a client share.
 *
 * @param schemes the security schemes of the API
 * @param options the client's own, with both timeouts and the number of retries set
 * @param time how time passes
 * @param listener is told what happens
 * @param completions where futures are completed
 */
record CallSettings(
        List<SecurityScheme> schemes,
        CallOptions options,
        Time time,
        ListenerNotifier listener,
        Completions completions) {}
