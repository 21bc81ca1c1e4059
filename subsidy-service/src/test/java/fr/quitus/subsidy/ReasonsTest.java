package fr.quitus.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.quitus.support.problem.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    @ParameterizedTest
    @MethodSource("reasons")
    void hasWordsInEnglishAndInFrench(Reason reason) {
        assertThat(reason.detail(Locale.ENGLISH, "1", "2", "3", "4")).isNotBlank();
        assertThat(reason.detail(Locale.FRENCH, "1", "2", "3", "4"))
                .isNotBlank()
                .isNotEqualTo(reason.detail(Locale.ENGLISH, "1", "2", "3", "4"));
    }

    static List<Reason> reasons() {
        var reasons = new ClassFileImporter()
                .importPackages("fr.quitus.subsidy").stream()
                        .filter(type -> type.isAssignableTo(Reason.class) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Reason.class::cast)
                        .toList();
        assertThat(reasons).hasSizeGreaterThan(20);
        return reasons;
    }
}
