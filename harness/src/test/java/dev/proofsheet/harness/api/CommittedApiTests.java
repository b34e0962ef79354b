package dev.proofsheet.harness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.proofsheet.codegen.ProviderNames;
import dev.proofsheet.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what users can use of each artifact with the listing in the folder {@code api}, so that a break is seen in review.
 * Packages named {@code internal} are no part of it.
 *
 * <p>With the system property {@code api.update} the listings are written instead; CONTRIBUTING.md has the command.
 */
class CommittedApiTests {
    /** Maven names the module's folder; elsewhere the tests run in it. */
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final Path LISTINGS = MODULE.resolve("api");

    @ParameterizedTest
    @MethodSource("artifacts")
    void whatUsersCanUseIsWhatWasCommitted(String artifact, String packageName) throws IOException {
        String listing = listing(packageName);
        Path committed = LISTINGS.resolve(artifact + ".txt");
        if (System.getProperty("api.update") != null) {
            Files.createDirectories(LISTINGS);
            Files.writeString(committed, listing);
        }

        assertThat(committed).as("listing of %s", artifact).exists();
        assertThat(difference(Files.readAllLines(committed), listing.lines().toList()))
                .as(
                        "what users can use of %s; if the change is meant, write the listing anew as CONTRIBUTING.md says",
                        artifact)
                .isEmpty();
    }

    @Test
    void noListingOutlivesItsArtifact() throws IOException {
        try (Stream<Path> files = Files.list(LISTINGS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(packages().keySet().stream()
                            .map(artifact -> artifact + ".txt")
                            .toList());
        }
    }

    static Stream<Object[]> artifacts() {
        return packages().entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    private static Map<String, String> packages() {
        Map<String, String> packages = SpecFolder.providers(MODULE.resolveSibling("specs")).stream()
                .map(ProviderNames::new)
                .collect(Collectors.toMap(
                        ProviderNames::artifactId, ProviderNames::packageName, (a, b) -> a, TreeMap::new));
        packages.put("proofsheet-client-jobs", "dev.proofsheet.job");
        packages.put("proofsheet-client-logging", "dev.proofsheet.logging");
        packages.put("proofsheet-client-models", "dev.proofsheet.model");
        packages.put("proofsheet-client-pictures", "dev.proofsheet.picture");
        packages.put("proofsheet-client-runtime", "dev.proofsheet.client");
        return packages;
    }

    private static String difference(List<String> committed, List<String> actual) {
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        "committed", "actual", committed, DiffUtils.diff(committed, actual), 3));
    }

    private static String listing(String packageName) {
        return ApiListing.of(new ClassFileImporter()
                .importPackages(packageName).stream()
                        .filter(type -> !type.getPackageName().endsWith(".internal"))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toList()));
    }
}
