package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.ClientListener;
import dev.proofsheet.client.internal.ClientDescriptor;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.model.JsonModel;
import dev.proofsheet.model.OpenValue;
import dev.proofsheet.model.internal.Json;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The generated client of a provider, found as a service and built as a user would build it. */
final class GeneratedClient {
    private static final ObjectMapper MAPPER = Json.mapper();

    /** What a client logs by default of what the spec does not declare is a finding here. */
    private static final ClientListener QUIET = new ClientListener() {
        @Override
        public void unknownStatus(UnknownStatus event) {}

        @Override
        public void unexpectedValue(UnexpectedValue event) {}
    };

    private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

    private final ClientDescriptor descriptor;
    private final Object client;
    private final Object raw;

    private GeneratedClient(ClientDescriptor descriptor, Object client, Object raw) {
        this.descriptor = descriptor;
        this.client = client;
        this.raw = raw;
    }

    /** The client of a spec's provider, set to talk to another address; nothing where this build has none. */
    static Optional<GeneratedClient> find(Spec spec, URI address) {
        return ServiceLoader.load(ClientDescriptor.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(descriptor -> descriptor.provider().equals(spec.provider()))
                .findFirst()
                .map(descriptor -> build(descriptor, spec, address));
    }

    private static GeneratedClient build(ClientDescriptor descriptor, Spec spec, URI address) {
        ClientBuilder<?, ?> builder = descriptor
                .builder()
                .baseUrl(address + spec.server().getRawPath())
                .maxRetries(0)
                .listener(QUIET);
        for (SecurityScheme scheme : spec.schemes().values()) {
            builder.credential(scheme.name(), secret(scheme.name()));
        }
        Object client = builder.build();
        try {
            Method raw = client.getClass().getMethod("withRawResponse");
            raw.setAccessible(true);
            return new GeneratedClient(descriptor, client, raw.invoke(client));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(client.getClass() + " has not the form of a generated client", e);
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

    /** The client whose methods return whole responses. */
    Object raw() {
        return raw;
    }

    /** The fingerprint of the spec that the client was made from. */
    String specFingerprint() {
        return descriptor.specSha256();
    }

    /** The class for the schema at a place of the spec; only named schemas have one. */
    Optional<Class<?>> model(JsonPointer schema) {
        return SCHEMAS.equals(schema.head())
                ? Optional.ofNullable(descriptor.models().get(schema.last().getMatchingProperty()))
                : Optional.empty();
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

    /** Why a model is not what the spec promises: a value in it that does not fit the type of its property. */
    static Optional<JsonProcessingException> misfit(@Nullable Object model) {
        if (model instanceof Collection<?> elements) {
            return elements.stream()
                    .flatMap(element -> misfit(element).stream())
                    .findFirst();
        }
        try {
            if (model instanceof JsonModel) {
                MAPPER.readValue(write(model), model.getClass());
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e);
        }
    }

    static String write(@Nullable Object model) {
        try {
            return MAPPER.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
