package dev.proofsheet.harness.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies that a request or a reply may have: a schema for each media type.
 *
 * @param schemas the schemas by media type, in lower case and without parameters; empty where no body is declared
 * @param media all that is declared for a media type, by the same names
 */
public record Content(Map<String, SpecNode> schemas, Map<String, SpecNode> media) {
    /** No body at all. */
    public static final Content NONE = new Content(Map.of(), Map.of());

    static Content of(SpecNode owner) {
        Map<String, SpecNode> schemas = new LinkedHashMap<>();
        Map<String, SpecNode> media = new LinkedHashMap<>();
        owner.entries("content").forEach((type, node) -> {
            schemas.put(MediaTypes.essence(type), schema(type, node));
            media.put(MediaTypes.essence(type), node);
        });
        return new Content(Map.copyOf(schemas), Map.copyOf(media));
    }

    private static SpecNode schema(String type, SpecNode media) {
        SpecNode schema = media.require("schema");
        boolean isForm = MediaTypes.essence(type).equals("multipart/form-data")
                || MediaTypes.essence(type).equals("application/x-www-form-urlencoded");
        if (isForm && schema.text("type").filter("object"::equals).isEmpty()) {
            throw schema.error("a form is an object, with a property for each of its parts");
        }
        return schema;
    }

    /** Whether no body is declared at all. */
    public boolean isEmpty() {
        return schemas.isEmpty();
    }

    /** The media types that the files of a form's property may have; none where all may be. */
    public List<String> partTypes(String mediaType, String property) {
        return Optional.ofNullable(media.get(MediaTypes.essence(mediaType)))
                .flatMap(node -> node.get("encoding"))
                .flatMap(encoding -> encoding.get(property))
                .flatMap(part -> part.text("contentType"))
                .map(types -> List.of(types.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
                .orElse(List.of());
    }

    /** The schema for a media type, if it is declared. */
    public Optional<SpecNode> schema(String mediaType) {
        return Optional.ofNullable(schemas.get(MediaTypes.essence(mediaType)));
    }
}
