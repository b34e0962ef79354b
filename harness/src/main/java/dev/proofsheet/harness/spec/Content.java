package dev.proofsheet.harness.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies that a request or a reply may have: a schema for each media type.
 *
 * @param schemas the schemas by media type, in lower case and without parameters; empty where no body is declared
 */
public record Content(Map<String, SpecNode> schemas) {

    static Content of(SpecNode owner) {
        Map<String, SpecNode> schemas = new LinkedHashMap<>();
        owner.entries("content")
                .forEach((type, media) -> schemas.put(MediaTypes.essence(type), media.require("schema")));
        return new Content(Map.copyOf(schemas));
    }

    /** Whether no body is declared at all. */
    public boolean isEmpty() {
        return schemas.isEmpty();
    }

    /** The schema for a media type, if it is declared. */
    public Optional<SpecNode> schema(String mediaType) {
        return Optional.ofNullable(schemas.get(MediaTypes.essence(mediaType)));
    }
}
