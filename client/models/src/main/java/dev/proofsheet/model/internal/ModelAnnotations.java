package dev.proofsheet.model.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes models property by property: for our own mapper.
 *
 * <p>All others are led by the annotations to the JSON of the whole model, which is the same in every configuration.
 */
final class ModelAnnotations extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasAsValue(Annotated annotated) {
        return isOfModel(annotated) ? Boolean.FALSE : super.hasAsValue(annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return isOfModel(annotated) ? null : super.findCreatorAnnotation(config, annotated);
    }

    @Override
    public @Nullable Class<?> findPOJOBuilder(AnnotatedClass model) {
        if (!ObjectModel.class.isAssignableFrom(model.getRawType()) || model.getRawType() == ObjectModel.class) {
            return super.findPOJOBuilder(model);
        }
        String builder = model.getName() + "$Builder";
        try {
            return Class.forName(builder, true, model.getRawType().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the generated class " + builder + " is missing", e);
        }
    }

    @Override
    public JsonPOJOBuilder.@Nullable Value findPOJOBuilderConfig(AnnotatedClass builder) {
        return ObjectModel.Builder.class.isAssignableFrom(builder.getRawType())
                ? new JsonPOJOBuilder.Value("decoded", "")
                : super.findPOJOBuilderConfig(builder);
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
        JsonName name = annotated.getAnnotation(JsonName.class);
        return name == null ? super.findNameForSerialization(annotated) : PropertyName.construct(name.value());
    }

    private static boolean isOfModel(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                && ObjectModel.class.isAssignableFrom(member.getDeclaringClass());
    }
}
