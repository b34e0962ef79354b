package dev.proofsheet.job;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What jobs may depend on. They know calls that can be sent, and nothing of how they are sent. */
@AnalyzeClasses(packages = "dev.proofsheet.job..", importOptions = DoNotIncludeTests.class)
class PackageBordersTests {

    @ArchTest
    static final ArchRule jobsStandOnTheRuntimeAndItsModelsAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.proofsheet.job..",
                    "dev.proofsheet.client..",
                    "dev.proofsheet.model..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "okhttp3",
                    "retrofit2",
                    "org.jspecify.annotations");
}
