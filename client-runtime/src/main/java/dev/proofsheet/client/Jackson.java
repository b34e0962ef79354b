package dev.proofsheet.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.model.Json;

/** The mapper that all clients share; who gets hold of one could configure it for all. */
final class Jackson {
    static final ObjectMapper MAPPER = Json.mapper();

    private Jackson() {}
}
