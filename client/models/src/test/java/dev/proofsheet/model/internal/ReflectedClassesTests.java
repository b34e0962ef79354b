package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.proofsheet.model.OpenValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the jar tells shrinkers and native images about the classes that are found by reflection. */
class ReflectedClassesTests {
    private static final DescribedPredicate<JavaAnnotation<?>> OF_JACKSON = DescribedPredicate.describe(
            "of Jackson", annotation -> annotation.getRawType().getPackageName().startsWith("com.fasterxml.jackson"));

    private static final List<String> ANNOTATED = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("dev.proofsheet.model").stream()
                    .filter(ReflectedClassesTests::isReadByJackson)
                    .map(JavaClass::getName)
                    .toList();

    @Test
    void someClassesAreFoundByReflection() {
        assertThat(ANNOTATED)
                .contains(
                        ObjectModel.class.getName(),
                        OpenValue.class.getName(),
                        "dev.proofsheet.model.JsonValueSerializer");
    }

    @Test
    void theShrinkerKeepsThem() throws IOException {
        List<String> rules = resource("META-INF/proguard/proofsheet-client-models.pro")
                .lines()
                .toList();

        assertThat(rules)
                .containsAll(ANNOTATED.stream()
                        .map(name -> "-keep class " + name + " { *; }")
                        .toList());
    }

    @Test
    void aNativeImageReachesThem() throws IOException {
        JsonNode metadata = Json.mapper()
                .readTree(resource(
                        "META-INF/native-image/dev.proofsheet/proofsheet-client-models/reachability-metadata.json"));

        assertThat(metadata.at("/reflection").findValuesAsText("type")).containsExactlyInAnyOrderElementsOf(ANNOTATED);
    }

    private static boolean isReadByJackson(JavaClass type) {
        return type.isAnnotatedWith(OF_JACKSON)
                || isNamedByAnAnnotation(type)
                || type.getMembers().stream().anyMatch(member -> member.isAnnotatedWith(OF_JACKSON));
    }

    /** Outside of the internal package, whose mapper makes its own. */
    private static boolean isNamedByAnAnnotation(JavaClass type) {
        return type.getPackageName().equals("dev.proofsheet.model")
                && (type.isAssignableTo(JsonSerializer.class) || type.isAssignableTo(JsonDeserializer.class));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Json.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
