package dev.proofsheet.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Java names for the names of a spec. The same name always gives the same one, whatever stands around it. */
final class JavaNames {
    /** Types that generated sources import or see by themselves, and that a model may not hide. */
    private static final Set<String> TAKEN_TYPES = Set.of(
            ("Object String Integer Long Boolean Void Override Objects List Map BigDecimal LocalDate OffsetDateTime"
                            + " Nullable NullMarked JsonNode JsonCreator JsonProperty JsonPropertyOrder JsonDeserialize JsonModel"
                            + " OpenValue ImageFile MultipartForm Builder Call Body Path Query Header Headers GET PUT POST DELETE"
                            + " PATCH Streaming ResponseBody Secured Jobs JobHandle JobLifecycle JobTiming ApiDescription Sender CallOptions"
                            + " IdempotencyKeys ClientBuilder SecurityScheme CompletableFuture Duration Retrofit")
                    .split(" "));

    /** Methods that generated classes have anyway. */
    private static final Set<String> TAKEN_MEMBERS = Set.of(
            ("additionalProperties additionalProperty promised present nullable copy hasSameRest builder toBuilder"
                            + " build baseUrl credential create api getClass hashCode equals toString notify notifyAll wait clone"
                            + " finalize")
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
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
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
