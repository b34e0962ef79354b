package dev.proofsheet.codegen;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows a JSON Pointer through the classes of a response, as Java does: by accessors, elements and entries. */
final class ResponseTypes {
    private final Map<String, ModelView> models;

    ResponseTypes(Collection<ModelView> models) {
        this.models = models.stream()
                .filter(model -> !model.openValue())
                .collect(Collectors.toMap(ModelView::name, Function.identity()));
    }

    /** Whether a type is the class of an object of the spec. */
    boolean isModel(String type) {
        return models.containsKey(type);
    }

    /** The property of a class that has this name in the spec. */
    Optional<PropertyView> property(String type, String name) {
        return Optional.ofNullable(models.get(type)).stream()
                .flatMap(model -> model.properties().stream())
                .filter(property -> property.literal().equals(JavaText.literal(name)))
                .findFirst();
    }
}
