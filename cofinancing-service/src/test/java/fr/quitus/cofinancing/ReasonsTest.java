package fr.quitus.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.quitus.support.problem.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every reason of this service has its words in both languages. */
class ReasonsTest {

    @Test
    void saysEveryReasonInEnglishAndInFrench() {
        assertThat(reasons()).hasSizeGreaterThan(30).allSatisfy(reason -> {
            var english = reason.detail(Locale.ENGLISH, "A", "B", "C");
            var french = reason.detail(Locale.FRENCH, "A", "B", "C");
            assertThat(english).isNotBlank().doesNotContain("{").endsWith(".");
            assertThat(french).isNotBlank().doesNotContain("{").isNotEqualTo(english);
        });
    }

    @Test
    void givesEachReasonItsOwnCode() {
        assertThat(reasons().stream().collect(Collectors.groupingBy(Reason::name)))
                .allSatisfy((code, sharing) -> assertThat(sharing).hasSize(1));
    }

    private static List<Reason> reasons() {
        return new ClassFileImporter()
                .importPackages("fr.quitus.cofinancing").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Reason.class::cast)
                        .toList();
    }
}
