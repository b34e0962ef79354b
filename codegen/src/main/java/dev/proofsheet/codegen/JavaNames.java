package dev.proofsheet.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Java names for the names of a spec. The same name always gives the same one, whatever stands around it. */
final class JavaNames {
    /** Types that generated sources import, nest or see by themselves, and that a model may not hide. */
    private static final Set<String> TAKEN_TYPES = Stream.of(
                    KnownTypes.IMPORTED.keySet(), KnownTypes.OF_JAVA, Set.of("Builder", "Event", "Unknown"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Methods that generated classes have anyway. */
    private static final Set<String> TAKEN_MEMBERS = Set.of(
            ("additionalProperties additionalProperty unexpectedProperties toJson fromJson valuesWithoutField tree"
                            + " promised present nullable copy hashOfRest textOfRest hasSameRest requirements decoded"
                            + " imageSources builder toBuilder build getClass hashCode equals toString notify notifyAll wait clone"
                            + " finalize")
                    .split(" "));

    /** Methods that the builders of clients have anyway. */
    static final Set<String> BUILDER_METHODS = Set.of(
            ("attemptTimeout baseUrl build callTimeout create credential downloads environment executor fromEnv httpClient"
                            + " listener logging maxResponseBytes maxRetries waitOptions")
                    .split(" "));

    private static final Set<String> TAKEN_CONSTANTS = Set.of("KNOWN");

    private JavaNames() {}

    /** A class: {@code job_output} becomes {@code JobOutput}. */
    static String type(String name) {
        String type = pascalCase(name);
        return TAKEN_TYPES.contains(type) ? type + "Model" : identifier(type, "Value");
    }

    /** The words of a name, each with a capital: {@code my-provider} becomes {@code MyProvider}. */
    static String pascalCase(String name) {
        return words(name).stream().map(JavaNames::capitalized).collect(Collectors.joining());
    }

    /** A field, parameter or method: {@code job_output} becomes {@code jobOutput}. */
    static String member(String name) {
        List<String> words = words(name);
        String member = words.isEmpty() ? "" : uncapitalized(words.get(0));
        member += words.stream().skip(1).map(JavaNames::capitalized).collect(Collectors.joining());
        boolean taken = SourceVersion.isKeyword(member) || TAKEN_MEMBERS.contains(member);
        return taken ? member + "Value" : identifier(member, "value");
    }

    /** A method of a client's builder, for a security scheme: {@code api_key} becomes {@code apiKey}. */
    static String setter(String scheme) {
        String member = member(scheme);
        return BUILDER_METHODS.contains(member) ? member + "Credential" : member;
    }

    /** A constant: {@code gpt-image-1.5} becomes {@code GPT_IMAGE_1_5}. */
    static String constant(String value) {
        if (value.isEmpty()) {
            return "EMPTY";
        }
        String spaced = value.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        String constant = String.join("_", words(spaced)).toUpperCase(Locale.ROOT);
        return TAKEN_CONSTANTS.contains(constant) ? constant + "_VALUE" : identifier(constant, "VALUE");
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{Nd}\\p{Nl}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String capitalized(String word) {
        String rest = isShouted(word) ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + rest;
    }

    private static String uncapitalized(String word) {
        return isShouted(word)
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static boolean isShouted(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** A name of signs alone, of which nothing is left, gets the fallback. */
    private static String identifier(String name, String fallback) {
        if (name.isEmpty()) {
            return fallback;
        }
        return SourceVersion.isIdentifier(name) ? name : "_" + name;
    }
}
