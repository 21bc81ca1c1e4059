package fr.quitus.cofinancing;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** How features may use each other. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.quitus.cofinancing");

    @Test
    void hasNoCyclesBetweenFeatures() {
        slices().matching("fr.quitus.cofinancing.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void neverShowsAnEntityByHttp() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(are(resources()))
                .should()
                .haveRawReturnType(entities())
                .orShould()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "with an entity", types -> types.stream().anyMatch(entities())))
                .check(CLASSES);
    }

    @Test
    void keepsResourceMethodsPublicSoThatTheFrameworkSeesThem() {
        methods()
                .that()
                .areDeclaredInClassesThat(are(resources()))
                .and()
                .areAnnotatedWith(org.eclipse.microprofile.openapi.annotations.Operation.class)
                .should()
                .bePublic()
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> resources() {
        return DescribedPredicate.describe("resources", type -> type.isAnnotatedWith(Path.class));
    }

    private static DescribedPredicate<JavaClass> entities() {
        return DescribedPredicate.describe("entities", type -> type.isAnnotatedWith(Entity.class));
    }
}
