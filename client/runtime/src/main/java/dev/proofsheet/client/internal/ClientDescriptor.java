package dev.proofsheet.client.internal;

import dev.proofsheet.client.ClientBuilder;
import java.util.Map;

/**
 * Describes a generated client to tools, which find it with {@link java.util.ServiceLoader}. Implementations are stateless.
 */
public interface ClientDescriptor {

    /** The provider's name, as its spec's folder has it. */
    String provider();

    /** The SHA-256 of the spec that the client was generated from, in hex. */
    String specSha256();

    /** A new builder of the client, with nothing set. */
    ClientBuilder<?, ?> builder();

    /** The classes of the models, by the names of their schemas in the spec. */
    Map<String, Class<?>> models();
}
