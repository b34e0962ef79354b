package dev.proofsheet.codegen;

import java.util.Map;

/** The Java types for the types and formats of OpenAPI, under the names that OpenAPI Generator gives them. */
final class JavaTypes {
    /** What can hold anything. */
    static final String FREE = "JsonValue";

    /** Texts that a Java type would write differently (an upper-case UUID, an escaped address) stay texts. */
    static final Map<String, String> BY_SCHEMA_TYPE = Map.ofEntries(
            Map.entry("string", "String"),
            Map.entry("char", "String"),
            Map.entry("UUID", "String"),
            Map.entry("URI", "String"),
            Map.entry("password", "String"),
            Map.entry("ByteArray", "String"),
            Map.entry("boolean", "Boolean"),
            Map.entry("integer", "Integer"),
            Map.entry("int", "Integer"),
            Map.entry("short", "Integer"),
            Map.entry("long", "Long"),
            Map.entry("number", "BigDecimal"),
            Map.entry("decimal", "BigDecimal"),
            Map.entry("float", "BigDecimal"),
            Map.entry("double", "BigDecimal"),
            Map.entry("date", "LocalDate"),
            Map.entry("DateTime", "OffsetDateTime"),
            Map.entry("file", "ImageFile"),
            Map.entry("binary", "ImageFile"),
            Map.entry("array", "List"),
            Map.entry("set", "List"),
            Map.entry("map", "Map"),
            Map.entry("object", FREE),
            Map.entry("AnyType", FREE));

    private JavaTypes() {}
}
