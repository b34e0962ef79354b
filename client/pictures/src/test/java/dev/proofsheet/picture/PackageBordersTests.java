package dev.proofsheet.picture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.proofsheet.client.internal.Secured;
import dev.proofsheet.client.internal.SecurityScheme;

/** What the download of images may depend on: the rules of the runtime, and nothing that sends a credential. */
@AnalyzeClasses(packages = "dev.proofsheet.picture", importOptions = DoNotIncludeTests.class)
class PackageBordersTests {

    @ArchTest
    static final ArchRule downloadsDependOnTheirLibrariesAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.proofsheet.picture",
                    "dev.proofsheet.client..",
                    "dev.proofsheet.logging..",
                    "dev.proofsheet.model",
                    "java..",
                    "okhttp3",
                    "okio",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule downloadsKnowNoCredential =
            noClasses().should().dependOnClassesThat().belongToAnyOf(SecurityScheme.class, Secured.class);
}
