package soulprint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Holds the map of ARCHITECTURE.md: imports point downward only.
@AnalyzeClasses(packages = "soulprint", importOptions = ImportOption.DoNotIncludeTests.class)
final class PackageMapTest {
    @ArchTest
    static final ArchRule importsPointDownward = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy("soulprint.app")
            .layer("doors")
            .definedBy("soulprint.cli")
            .layer("verbs")
            .definedBy("soulprint")
            .layer("pass")
            .definedBy("soulprint.pass")
            .layer("search")
            .definedBy("soulprint.search")
            .layer("store")
            .definedBy("soulprint.store")
            .layer("provider")
            .definedBy("soulprint.provider")
            .layer("server")
            .definedBy("soulprint.store.server")
            .layer("thinking")
            .definedBy("soulprint.extraction", "soulprint.consolidation", "soulprint.profile")
            .layer("functions")
            .definedBy(
                    "soulprint.export",
                    "soulprint.chunk",
                    "soulprint.passage",
                    "soulprint.redaction",
                    "soulprint.language",
                    "soulprint.date",
                    "soulprint.fact")
            .layer("vocabulary")
            .definedBy("soulprint.conversation", "soulprint.failure", "soulprint.model")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("doors")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("verbs")
            .mayOnlyBeAccessedByLayers("doors", "app")
            .whereLayer("pass")
            .mayOnlyBeAccessedByLayers("verbs", "doors", "app")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("pass", "verbs", "doors", "app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("search", "pass", "verbs", "doors", "app")
            .whereLayer("provider")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("store", "app")
            .whereLayer("thinking")
            .mayOnlyBeAccessedByLayers("store", "search", "pass", "verbs", "doors", "app")
            .whereLayer("functions")
            .mayOnlyBeAccessedByLayers("thinking", "store", "search", "pass", "verbs", "doors", "app")
            .whereLayer("vocabulary")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule functionsOfOneRoomDoNotKnowAnother = noClasses()
            .that()
            .resideInAnyPackage(
                    "soulprint.export",
                    "soulprint.chunk",
                    "soulprint.passage",
                    "soulprint.redaction",
                    "soulprint.language",
                    "soulprint.date",
                    "soulprint.fact",
                    "soulprint.extraction",
                    "soulprint.consolidation",
                    "soulprint.profile")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("soulprint.store..", "soulprint.search..", "soulprint.pass..");

    @ArchTest
    static final ArchRule jsonEndsInReadersAndDoors = noClasses()
            .that()
            .resideOutsideOfPackages("soulprint.export..", "soulprint.provider..", "soulprint.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule sqlStandsInTheStoreOnly = noClasses()
            .that()
            .resideOutsideOfPackages("soulprint.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule clockAndEnvironmentAreReadInTheAppOnly = noClasses()
            .that()
            .resideOutsideOfPackage("soulprint.app..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)");
}
