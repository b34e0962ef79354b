package dev.proofsheet.harness.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program can use of some classes, as text: a paragraph for each class, a line for each of its own members and of those
 * that it has from packages named {@code internal}.
 *
 * <p>A {@code ?} after a type says that it may be null. Values of constants and names of parameters are left out: the first
 * change with each spec, the second bind nobody.
 */
final class ApiListing {
    private ApiListing() {}

    static String of(Collection<Class<?>> classes) {
        return classes.stream()
                .filter(ApiListing::isUsable)
                .sorted(Comparator.comparing(Class::getName))
                .map(ApiListing::paragraph)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isUsable(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null
                ? Modifier.isPublic(type.getModifiers())
                : isUsable(outer) && isUsable(type.getModifiers(), isOpen(outer));
    }

    private static boolean isUsable(int modifiers, boolean open) {
        return Modifier.isPublic(modifiers) || (open && Modifier.isProtected(modifiers));
    }

    private static boolean isOpen(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers());
    }

    private static String paragraph(Class<?> type) {
        return Stream.concat(Stream.of(heading(type)), members(type).map("  "::concat))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String heading(Class<?> type) {
        int modifiers = type.getModifiers() & ~Modifier.INTERFACE;
        return words(modifiers(type.isInterface() ? modifiers & ~Modifier.ABSTRACT : modifiers), kind(type))
                + type.getName()
                + TypeText.parameters(type)
                + parents(type);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isRecord()) {
            return "record";
        }
        return type.isEnum() ? "enum" : "class";
    }

    private static String parents(Class<?> type) {
        List<Class<?>> merged = withInternalBases(type);
        AnnotatedType parent = merged.get(merged.size() - 1).getAnnotatedSuperclass();
        boolean plain = parent == null || parent.getType() == Object.class;
        AnnotatedType[] interfaces = merged.stream()
                .flatMap(part -> Arrays.stream(part.getAnnotatedInterfaces()))
                .toArray(AnnotatedType[]::new);
        return (plain ? "" : " extends " + TypeText.of(parent))
                + (interfaces.length == 0 ? "" : " implements " + TypeText.all(interfaces));
    }

    private static Stream<String> members(Class<?> type) {
        boolean open = isOpen(type);
        return Stream.of(
                        own(declared(type, Class::getDeclaredFields), open, ApiListing::field),
                        own(Arrays.stream(type.getDeclaredConstructors()), open, ApiListing::constructor),
                        own(declared(type, Class::getDeclaredMethods), open, ApiListing::method))
                .flatMap(members -> members);
    }

    private static <M extends Member> Stream<M> declared(Class<?> type, Function<Class<?>, M[]> members) {
        return withInternalBases(type).stream().flatMap(part -> Arrays.stream(members.apply(part)));
    }

    /** A class and the superclasses that users do not name: their members are its own. */
    private static List<Class<?>> withInternalBases(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>(List.of(type));
        for (Class<?> base = type.getSuperclass();
                base != null && base.getPackageName().endsWith(".internal");
                base = base.getSuperclass()) {
            classes.add(base);
        }
        return classes;
    }

    private static <M extends Member> Stream<String> own(Stream<M> members, boolean open, Function<M, String> text) {
        return members.filter(member -> !member.isSynthetic() && isUsable(member.getModifiers(), open))
                .sorted(Comparator.<M, String>comparing(Member::getName).thenComparing(text))
                .map(text);
    }

    private static String field(Field field) {
        return words(modifiers(field.getModifiers()), TypeText.of(field.getAnnotatedType())) + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return words(modifiers(constructor.getModifiers()), TypeText.parameters(constructor)) + "new"
                + arguments(constructor);
    }

    private static String method(Method method) {
        return words(
                        modifiers(method.getModifiers()),
                        method.isDefault() ? "default" : "",
                        TypeText.parameters(method),
                        TypeText.of(method.getAnnotatedReturnType()))
                + method.getName()
                + arguments(method);
    }

    private static String arguments(Executable executable) {
        AnnotatedType[] exceptions = executable.getAnnotatedExceptionTypes();
        return "(" + TypeText.all(executable.getAnnotatedParameterTypes()) + ")"
                + (exceptions.length == 0 ? "" : " throws " + TypeText.all(exceptions));
    }

    /** The modifiers that bind a user: how a method is implemented does not. */
    private static String modifiers(int modifiers) {
        int binding = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL;
        return Modifier.toString(modifiers & binding);
    }

    /** The words that there are, with a space after each. */
    private static String words(String... words) {
        return List.of(words).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word + " ")
                .collect(Collectors.joining());
    }
}
