package dev.proofsheet.logging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the log may depend on: it knows calls, and no client. */
@AnalyzeClasses(packages = "dev.proofsheet.logging", importOptions = DoNotIncludeTests.class)
class PackageBordersTests {

    @ArchTest
    static final ArchRule theLogStandsOnItsLibrariesAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.proofsheet.logging..", "java..", "okhttp3", "okio", "retrofit2..", "org.jspecify.annotations");
}
