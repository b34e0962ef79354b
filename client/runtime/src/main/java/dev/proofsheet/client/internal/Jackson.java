package dev.proofsheet.client.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.model.internal.Json;

/** The mapper that all clients share; who gets hold of one could configure it for all. */
public final class Jackson {
    /** Strict. */
    public static final ObjectMapper MAPPER = Json.mapper();

    private Jackson() {}
}
