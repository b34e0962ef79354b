package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a spec says about a schema, for people: its meaning, values, limits, default and sources. */
final class SchemaDocs {
    private SchemaDocs() {}

    static Javadoc of(Schema<?> schema) {
        Javadoc javadoc = new Javadoc().prose(orElse(schema.getDescription(), "The spec does not describe it."));
        facts(schema).forEach(javadoc::prose);
        sources(schema.getExtensions()).forEach(javadoc::prose);
        return javadoc;
    }

    /** A sentence for each thing that the spec fixes, apart from the meaning. */
    static List<String> facts(Schema<?> schema) {
        List<String> facts = new ArrayList<>();
        if (schema.getEnum() != null) {
            facts.add(values(schema));
        }
        List<String> limits = limits(schema);
        if (!limits.isEmpty()) {
            facts.add("Limits: " + String.join(", ", limits) + ".");
        }
        if (schema.getDefault() != null) {
            facts.add("Default of the provider: " + Prose.code(schema.getDefault()) + "; it is not sent unless set.");
        }
        return facts;
    }

    /** The sentence that names those who vouch for an element, if there are any. */
    static List<String> sources(@Nullable Map<String, Object> extensions) {
        if (extensions != null && extensions.get("x-source") instanceof Collection<?> marks && !marks.isEmpty()) {
            String names = marks.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return List.of("Source: " + names + ".");
        }
        return List.of();
    }

    static String orElse(@Nullable String text, String fallback) {
        return text == null || text.isBlank() ? fallback : text;
    }

    private static String values(Schema<?> schema) {
        boolean open = schema.getExtensions() != null && schema.getExtensions().containsKey(OpenEnums.EXTENSION);
        String values = schema.getEnum().stream().map(Prose::code).collect(Collectors.joining(", "));
        return open ? "Known values, to which others may come: " + values + "." : "One of " + values + ".";
    }

    private static List<String> limits(Schema<?> schema) {
        List<String> limits = new ArrayList<>();
        addBound(limits, isTrue(schema.getExclusiveMinimum()) ? "more than" : "at least", schema.getMinimum());
        addBound(limits, isTrue(schema.getExclusiveMaximum()) ? "less than" : "at most", schema.getMaximum());
        String unit = "binary".equals(schema.getFormat()) ? "byte" : "character";
        addCount(limits, "at least", schema.getMinLength(), unit);
        addCount(limits, "at most", schema.getMaxLength(), unit);
        addCount(limits, "at least", schema.getMinItems(), "item");
        addCount(limits, "at most", schema.getMaxItems(), "item");
        addBound(limits, "a multiple of", schema.getMultipleOf());
        if (schema.getPattern() != null) {
            limits.add("the pattern " + Prose.code(schema.getPattern()));
        }
        return limits;
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static void addBound(List<String> limits, String words, @Nullable BigDecimal bound) {
        if (bound != null) {
            limits.add(words + " " + bound.toPlainString());
        }
    }

    private static void addCount(List<String> limits, String words, @Nullable Integer count, String unit) {
        if (count != null) {
            limits.add(words + " " + count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
