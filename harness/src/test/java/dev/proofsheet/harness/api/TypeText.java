package dev.proofsheet.harness.api;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types as they stand in a listing. The JDK's own texts for them change from version to version. */
final class TypeText {
    private TypeText() {}

    static String of(AnnotatedType type) {
        return of(type, type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    static String all(AnnotatedType[] types) {
        return Arrays.stream(types).map(TypeText::of).collect(joining(", "));
    }

    /** The type parameters of a class or a method, with what they are bound to. */
    static String parameters(GenericDeclaration declaration) {
        return inBrackets(Arrays.stream(declaration.getTypeParameters()).map(TypeText::parameter));
    }

    private static String of(AnnotatedType type, String nullness) {
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + "[]" + nullness;
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            Stream<String> arguments = Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                    .map(TypeText::of);
            return name(raw) + inBrackets(arguments) + nullness;
        }
        if (type instanceof AnnotatedTypeVariable variable) {
            return variable.getType().getTypeName() + nullness;
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
            return lower.length > 0 ? "? super " + all(lower) : "?" + bounds(wildcard.getAnnotatedUpperBounds());
        }
        return name((Class<?>) type.getType()) + nullness;
    }

    private static String parameter(TypeVariable<?> variable) {
        return variable.getName() + bounds(variable.getAnnotatedBounds());
    }

    private static String bounds(AnnotatedType[] bounds) {
        String text = Arrays.stream(bounds).map(TypeText::of).collect(joining(" & "));
        return text.equals("Object") ? "" : " extends " + text;
    }

    private static String inBrackets(Stream<String> types) {
        String text = types.collect(joining(", "));
        return text.isEmpty() ? "" : "<" + text + ">";
    }

    private static String name(Class<?> type) {
        return type.getPackageName().equals("java.lang") ? type.getSimpleName() : type.getName();
    }
}
