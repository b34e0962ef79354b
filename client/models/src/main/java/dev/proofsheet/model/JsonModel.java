package dev.proofsheet.model;

import java.util.Map;

/**
 * An object of a provider's API, as a response brings it and a request sends it. Immutable.
 *
 * <p>Each model has {@code toJson()} and a static {@code fromJson(String)}. Jackson 2 and 3 read and write models too, in any
 * configuration, as these two do; only the decimals that Jackson 3 reads have no more digits than a {@code double}, unless it
 * is told {@code USE_BIG_DECIMAL_FOR_FLOATS}. Mappers that look at fields or getters, such as Gson, JSON-B and others for beans,
 * do not know the properties of a model: they fail or, without an error, write something else. Give them the text.
 *
 * <p>A response can break the promises of the spec. What is not there is null, and where the spec requires it, its accessor
 * throws an {@link IllegalStateException}. The accessor of a property whose value does not fit its type throws one, too, and
 * {@link #unexpectedProperties()} has the value. Both are written again as they were read.
 */
public interface JsonModel {
    /** The properties that the spec does not declare, by their names. */
    Map<String, JsonValue> additionalProperties();

    /** The properties whose values do not fit their types, by their names, with the values that were read. */
    Map<String, JsonValue> unexpectedProperties();

    /**
     * The model as a JSON text.
     *
     * @throws IllegalStateException if it has a file, which is sent in a form
     */
    String toJson();
}
