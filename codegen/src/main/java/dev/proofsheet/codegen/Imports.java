package dev.proofsheet.codegen;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the imports that the types of a generated class ask for, in the order in which they stand. */
final class Imports {
    private static final Map<String, String> TYPES = Map.of(
            "List", "java.util.List",
            "Map", "java.util.Map",
            "BigDecimal", "java.math.BigDecimal",
            "LocalDate", "java.time.LocalDate",
            "OffsetDateTime", "java.time.OffsetDateTime",
            "JsonValue", "dev.proofsheet.model.JsonValue",
            "ImageFile", "dev.proofsheet.model.ImageFile",
            "ResponseBody", "okhttp3.ResponseBody");

    private static final Collection<String> JAVA_LANG = List.of("String", "Integer", "Long", "Boolean", "Void");

    private final NavigableSet<String> names = new TreeSet<>();

    Imports add(String... classes) {
        names.addAll(Arrays.asList(classes));
        return this;
    }

    Imports addIf(boolean used, String name) {
        return used ? add(name) : this;
    }

    /** Adds what a type such as {@code Map<String, BigDecimal>} is made of, but for models. */
    Imports addType(String type) {
        parts(type).filter(TYPES::containsKey).map(TYPES::get).forEach(names::add);
        return this;
    }

    /** Adds the models that a type is made of. */
    Imports addModels(String type, String modelPackage) {
        parts(type)
                .filter(part -> !TYPES.containsKey(part) && !JAVA_LANG.contains(part))
                .forEach(part -> names.add(modelPackage + "." + part));
        return this;
    }

    /** Adds what a type is made of, the models among it. */
    Imports addAll(String type, String modelPackage) {
        return addType(type).addModels(type, modelPackage);
    }

    List<String> sorted() {
        return List.copyOf(names);
    }

    private static Stream<String> parts(String type) {
        return Arrays.stream(type.split("[^\\w]+"));
    }
}
