package dev.proofsheet.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the clients' shared code may depend on: it becomes part of every program that uses a client. */
@AnalyzeClasses(packages = "dev.proofsheet.client", importOptions = DoNotIncludeTests.class)
class PackageBordersTests {

    @ArchTest
    static final ArchRule theRuntimeStandsOnItsLibrariesAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.proofsheet.client..",
                    "dev.proofsheet.logging..",
                    "dev.proofsheet.model..",
                    "java..",
                    "javax.crypto..",
                    "com.fasterxml.jackson..",
                    "okhttp3",
                    "okio",
                    "retrofit2..",
                    "org.jspecify.annotations");
}
