package dev.proofsheet.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds what each package-info says about its package. */
@AnalyzeClasses(packages = "dev.proofsheet.harness", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    private static final String HARNESS = "dev.proofsheet.harness.";

    @ArchTest
    static final ArchRule packagesDependOnlyOnWhatTheySay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.proofsheet.harness..")
            .layer("finding")
            .definedBy(HARNESS + "finding")
            .layer("compare")
            .definedBy(HARNESS + "compare")
            .layer("schema")
            .definedBy(HARNESS + "schema")
            .layer("spec")
            .definedBy(HARNESS + "spec")
            .layer("fixture")
            .definedBy(HARNESS + "fixture")
            .layer("check")
            .definedBy(HARNESS + "check")
            .layer("lifecycle")
            .definedBy(HARNESS + "lifecycle")
            .layer("rule")
            .definedBy(HARNESS + "rule")
            .layer("coverage")
            .definedBy(HARNESS + "coverage")
            .layer("replay")
            .definedBy(HARNESS + "replay")
            .layer("client")
            .definedBy(HARNESS + "client")
            .layer("run")
            .definedBy(HARNESS + "run")
            .layer("traffic")
            .definedBy(HARNESS + "traffic")
            .layer("audit")
            .definedBy(HARNESS + "audit")
            .layer("report")
            .definedBy(HARNESS + "report..")
            .layer("mutation")
            .definedBy(HARNESS + "mutation..")
            .layer("cli")
            .definedBy(HARNESS + "cli")
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("compare")
            .mayNotAccessAnyLayer()
            .whereLayer("schema")
            .mayNotAccessAnyLayer()
            .whereLayer("spec")
            .mayOnlyAccessLayers("schema")
            .whereLayer("fixture")
            .mayOnlyAccessLayers("schema")
            .whereLayer("check")
            .mayOnlyAccessLayers("spec", "fixture", "finding", "schema")
            .whereLayer("lifecycle")
            .mayOnlyAccessLayers("spec", "fixture", "finding")
            .whereLayer("rule")
            .mayOnlyAccessLayers("spec", "fixture", "lifecycle", "finding")
            .whereLayer("coverage")
            .mayOnlyAccessLayers("spec", "fixture", "schema", "rule", "finding")
            .whereLayer("replay")
            .mayOnlyAccessLayers("fixture")
            .whereLayer("client")
            .mayOnlyAccessLayers("spec", "fixture", "finding", "compare", "replay", "lifecycle")
            .whereLayer("report")
            .mayOnlyAccessLayers("run", "finding", "fixture", "spec", "coverage", "mutation")
            .whereLayer("traffic")
            .mayOnlyAccessLayers("spec", "fixture", "finding")
            .whereLayer("audit")
            .mayOnlyAccessLayers(
                    "traffic", "check", "rule", "lifecycle", "run", "coverage", "spec", "fixture", "finding")
            .whereLayer("mutation")
            .mayOnlyAccessLayers("run", "rule", "spec", "fixture", "finding", "schema")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("audit", "report", "mutation", "cli")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(HARNESS + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyReplayKnowsWireMock = noClasses()
            .that()
            .resideOutsideOfPackage(HARNESS + "replay")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.tomakehurst.wiremock..");

    @ArchTest
    static final ArchRule onlyTheClientCheckKnowsRetrofit = noClasses()
            .that()
            .resideOutsideOfPackage(HARNESS + "client")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "retrofit2..",
                    "okhttp3..",
                    "dev.proofsheet.client..",
                    "dev.proofsheet.job..",
                    "dev.proofsheet.model..");

    @ArchTest
    static final ArchRule onlyTheRulesKnowCel = noClasses()
            .that()
            .resideOutsideOfPackage(HARNESS + "rule")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cel..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage(HARNESS + "cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule nothingKnowsAProvider =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.proofsheet.*.model..");

    @ArchTest
    static final ArchRule classesAreFinalOrMeantToBeExtended = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areTopLevelClasses()
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
