package dev.proofsheet.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the packages of this module may depend on, as their descriptions say. */
@AnalyzeClasses(packages = "dev.proofsheet", importOptions = DoNotIncludeTests.class)
class PackageBordersTests {

    @ArchTest
    static final ArchRule documentsKnowNothingOfSpecs = noClasses()
            .that()
            .resideInAPackage("dev.proofsheet.document")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.proofsheet.spec", "dev.proofsheet.codegen", "io.swagger..", "org.openapitools..");

    @ArchTest
    static final ArchRule specsKnowNothingOfGeneration = noClasses()
            .that()
            .resideInAPackage("dev.proofsheet.spec")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.proofsheet.codegen", "org.openapitools..");

    @ArchTest
    static final ArchRule generationDependsOnNoClient = noClasses()
            .that()
            .resideInAPackage("dev.proofsheet.codegen")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.proofsheet.client",
                    "dev.proofsheet.job",
                    "dev.proofsheet.logging",
                    "dev.proofsheet.model..",
                    "dev.proofsheet.picture",
                    "okhttp3..",
                    "retrofit2..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.proofsheet.(*)..").should().beFreeOfCycles();
}
