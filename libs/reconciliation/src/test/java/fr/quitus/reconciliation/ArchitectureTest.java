package fr.quitus.reconciliation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.quitus.reconciliation");

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("fr.quitus.reconciliation.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void theEngineAndTheReadersKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..reconciliation.engine..",
                        "..reconciliation.rule..",
                        "..reconciliation.statement..",
                        "..reconciliation.archive..",
                        "..reconciliation.delimited..",
                        "..reconciliation.helios..",
                        "..reconciliation.mapped..",
                        "..reconciliation.reader..",
                        "..reconciliation.cfonb..",
                        "..reconciliation.camt..",
                        "..reconciliation.pes..",
                        "..reconciliation.xml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta.ws.rs..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "org.hibernate..")
                .check(classes);
    }

    @Test
    void everyEndpointIsPublicOrQuarkusWouldDropIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .check(classes);
    }
}
