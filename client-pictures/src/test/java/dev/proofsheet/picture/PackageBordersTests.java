package dev.proofsheet.picture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.proofsheet.client.ProofsheetException;

/** What pictures may depend on: of the clients the root of their exceptions, and nothing that sends a credential. */
@AnalyzeClasses(packages = "dev.proofsheet.picture", importOptions = DoNotIncludeTests.class)
class PackageBordersTests {

    @ArchTest
    static final ArchRule picturesKnowOfTheClientsOnlyTheRootOfTheirExceptions = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "dev.proofsheet.picture", "java..", "okhttp3", "okio", "org.jspecify.annotations")
                    .or(type(ProofsheetException.class)));
}
