package dev.proofsheet.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What models may depend on: they become part of every program that uses a client. */
@AnalyzeClasses(packages = "dev.proofsheet.model", importOptions = DoNotIncludeTests.class)
class PackageBordersTests {

    @ArchTest
    static final ArchRule modelsStandOnJacksonAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.proofsheet.model..", "java..", "com.fasterxml.jackson..", "org.jspecify.annotations");
}
