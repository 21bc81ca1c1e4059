package fr.quitus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that tells others how to compute a hash says what the code does. */
class CanonicalFormTest {

    private static final Pattern VECTOR = Pattern.compile("```text\n(quitus-fact-1\n[^`]*)```\n\nSHA-256: `(\\w{64})`");
    private static final UUID FIRST = UUID.fromString("01a20b82-8e60-79d4-be53-521c71bfe658");
    private static final UUID SECOND = UUID.fromString("01a20b82-8f09-7021-915c-9ea8997277ac");
    private static final UUID THIRD = UUID.fromString("01a20b82-9f00-7000-8000-000000000003");
    private static final UUID ORDER = UUID.fromString("01a20b82-8f01-72f5-a055-d7578e650118");

    private final OneSubject subject = new OneSubject(UUID.fromString("01a20b82-8e52-7dc7-8687-f96900796311"));

    @Test
    void isWrittenAsThePublishedVectorSays() throws IOException {
        var chain = List.of(award(), order(), undoneOrder());

        assertThat(published()).hasSameSizeAs(chain).zipSatisfy(chain, (vector, fact) -> {
            assertThat(CanonicalForm.of(fact)).isEqualTo(vector.group(1));
            assertThat(fact.hash()).isEqualTo(vector.group(2));
        });
    }

    @Test
    void changesWithEveryCent() {
        var award = award();
        var other = new Fact(
                new OneSubject(subject.id()),
                NewFact.of(Kind.AWARDED, Money.euros("35000.01"), award.effectiveOn(), award.evidence()),
                null,
                new Recording(award.id(), award.recordedAt(), award.actor(), award.requestId()));

        assertThat(other.hash()).isNotEqualTo(award.hash());
    }

    private Fact award() {
        var evidence = new Evidence("DELIBERATION", "2022.00158");
        return appended(
                NewFact.of(Kind.AWARDED, Money.euros("35000"), LocalDate.of(2022, 4, 14), evidence),
                null,
                new Recording(
                        FIRST,
                        Instant.parse("2026-11-24T03:03:55.232677Z"),
                        "authorising officer (sample)",
                        "9951c05a-006d-4056-8668-5db9f5be98c4"));
    }

    private Fact order() {
        var evidence = new Evidence("PAYMENT_ORDER", "2022-214-1871");
        return appended(
                NewFact.of(Kind.ORDERED, Money.euros("14000"), LocalDate.of(2022, 5, 12), evidence)
                        .about(ORDER)
                        .with("order", "2022-214-1871"),
                null,
                new Recording(
                        SECOND,
                        Instant.parse("2026-11-24T03:03:55.401068Z"),
                        "authorising officer (sample)",
                        "da17d972-8113-47a9-8d63-a21167e263bd"));
    }

    private Fact undoneOrder() {
        var evidence = new Evidence("DECISION", "S:\\2022\\17");
        return appended(
                NewFact.of(Kind.ORDERED, Money.euros("14000"), LocalDate.of(2022, 5, 13), evidence)
                        .about(ORDER)
                        .with("reason", "\"twice\",\nsee 1871")
                        .with("by", "Zoé"),
                SECOND,
                new Recording(THIRD, Instant.parse("2026-11-24T03:10:00Z"), "Zoé", "request-3"));
    }

    private Fact appended(NewFact fact, UUID reverses, Recording recording) {
        var appended = new Fact(subject, fact, reverses, recording);
        subject.extend(appended);
        return appended;
    }

    private static List<MatchResult> published() throws IOException {
        return VECTOR.matcher(Files.readString(top().resolve("docs/ledger.md")))
                .results()
                .toList();
    }

    private static Path top() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private enum Kind implements FactKind {
        AWARDED,
        ORDERED;

        @Override
        public List<Effect> effects() {
            return List.of();
        }
    }

    private static final class OneSubject extends Subject {

        private OneSubject(UUID id) {
            super(id);
        }

        @Override
        protected void move(Total total, Money difference) {
            throw new UnsupportedOperationException("No kind here moves a total");
        }

        @Override
        public Map<Total, Money> totals() {
            return Map.of();
        }
    }
}
