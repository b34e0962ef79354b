package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.codegen.ProviderNames;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.model.Json;
import dev.proofsheet.model.OpenValue;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The generated client of a provider, found by the provider's name and built as a user would build it. */
final class GeneratedClient {
    private static final ObjectMapper MAPPER = Json.mapper();

    private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

    private final ProviderNames names;
    private final Object client;
    private final Object api;
    private final String specFingerprint;

    private GeneratedClient(ProviderNames names, Object client, Object api, String specFingerprint) {
        this.names = names;
        this.client = client;
        this.api = api;
        this.specFingerprint = specFingerprint;
    }

    /** The client of a spec's provider, set to talk to another address; nothing where this build has none. */
    static Optional<GeneratedClient> find(Spec spec, URI address) {
        ProviderNames names = new ProviderNames(spec.provider());
        try {
            Class<?> type = Class.forName(names.clientClass());
            ClientBuilder<?, ?> builder =
                    (ClientBuilder<?, ?>) type.getMethod("builder").invoke(null);
            builder.baseUrl(address + spec.server().getRawPath());
            for (SecurityScheme scheme : spec.schemes().values()) {
                builder.credential(scheme.name(), secret(scheme.name()));
            }
            Object client = builder.retries(0).build();
            Object api = type.getMethod("api").invoke(client);
            return Optional.of(new GeneratedClient(
                    names,
                    client,
                    api,
                    String.valueOf(type.getField("SPEC_SHA256").get(null))));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(names.clientClass() + " has not the form of a generated client", e);
        }
    }

    /** The secret that replay supplies for a security scheme. */
    static String secret(String scheme) {
        return "replayed-credential-of-" + scheme;
    }

    /** The client itself. */
    Object client() {
        return client;
    }

    /** The Retrofit interface with a method for each operation. */
    Object api() {
        return api;
    }

    /** The fingerprint of the spec that the client was made from. */
    String specFingerprint() {
        return specFingerprint;
    }

    /** The class for the schema at a place of the spec; only named schemas have one. */
    Optional<Class<?>> model(JsonPointer schema) {
        if (!SCHEMAS.equals(schema.head())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(names.modelClass(schema.last().getMatchingProperty())));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    boolean isOpenValue(Class<?> type) {
        return OpenValue.class.isAssignableFrom(type);
    }

    @Nullable
    Object read(String json, Type type) throws JsonProcessingException {
        return MAPPER.readValue(json, MAPPER.constructType(type));
    }

    JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    @Nullable
    Object convert(JsonNode tree, Type type) throws JsonProcessingException {
        return MAPPER.treeToValue(tree, MAPPER.constructType(type));
    }

    static String write(@Nullable Object model) {
        try {
            return MAPPER.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
