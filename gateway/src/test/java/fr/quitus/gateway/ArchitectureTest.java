package fr.quitus.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.quitus.support.problem.Reason;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.quitus.gateway");

    @Test
    void hasNoCyclesBetweenFeatures() {
        var rule = slices().matching("fr.quitus.gateway.(*)..").should().beFreeOfCycles();

        assertThatCode(() -> rule.check(CLASSES)).doesNotThrowAnyException();
    }

    @Test
    void holdsNoData() {
        var rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.quitus.ledger..", "jakarta.persistence..", "org.hibernate.orm..");

        assertThatCode(() -> rule.check(CLASSES)).doesNotThrowAnyException();
    }

    @Test
    void hasWordsInBothLanguagesForEveryReason() {
        var reasons = CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(Reason.class::cast)
                .toList();

        assertThat(reasons)
                .isNotEmpty()
                .allSatisfy(reason ->
                        assertThat(reason.detail(Locale.FRENCH, "x")).isNotEqualTo(reason.detail(Locale.ENGLISH, "x")));
    }
}
