package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.fhir.Statement.Content;
import org.phengen.fhir.Statement.Whole;
import org.phengen.language.Said;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Measurement;
import org.phengen.terminology.Code;

/// The plain tables of one person's resources find what the library's maps, sets and sort find.
class OnePersonsTablesTest {
    private final Random random = new Random(11);
    private int made;

    @Test
    void theNewestVersionIsTheOneThatAMapOfNamesKeeps() {
        for (int round = 0; round < 500; round++) {
            List<Statement> statements = new ArrayList<>();
            for (int i = random.nextInt(80); i > 0; i--) {
                statements.add(statement());
            }
            Map<List<String>, Statement> kept = new LinkedHashMap<>();
            int older = 0;
            for (Statement one : statements) {
                List<String> name = List.of(one.type(), one.id().isEmpty() ? "nameless " + kept.size() : one.id());
                Statement other = kept.get(name);
                older += other == null ? 0 : 1;
                boolean newer = other == null
                        || one.version() > other.version()
                        || one.version() == other.version() && other.leftOut().isEmpty();
                if (newer) {
                    kept.put(name, one);
                }
            }
            Tally tally = new Tally();
            assertThat(NewestVersions.of(statements, tally)).containsExactlyElementsOf(kept.values());
            assertThat(tally.count(Note.OLDER_VERSION)).isEqualTo(older);
        }
    }

    @Test
    void aValueIsToldOnceAsASetOfItsPartsHasIt() {
        for (int round = 0; round < 500; round++) {
            DistinctValues values = new DistinctValues(random.nextInt(4));
            Set<List<Object>> seen = new LinkedHashSet<>();
            List<Measurement> expected = new ArrayList<>();
            for (int i = random.nextInt(90); i > 0; i--) {
                Measurement one = measurement();
                String moment = "m" + random.nextInt(4);
                boolean fresh = seen.add(List.of(one.code(), moment, one.usable() ? one.value() : one.recorded()));
                assertThat(values.add(one, moment)).isEqualTo(fresh);
                if (fresh) {
                    expected.add(one);
                }
            }
            assertThat(values.all()).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void theOrderOfTimeIsTheLibrarysWhetherNearlyInOrderOrNot() {
        for (int round = 0; round < 500; round++) {
            List<Measurement> all = new ArrayList<>();
            for (int i = random.nextInt(300); i > 0; i--) {
                all.add(measurement());
            }
            List<Measurement> expected = new ArrayList<>(all);
            expected.sort(Comparator.comparing((Measurement one) -> one.when().first())
                    .thenComparing(one -> one.when().last())
                    .thenComparing(one -> one.code().code())
                    .thenComparing(Measurement::id));
            if (round % 2 == 0) {
                all = new ArrayList<>(expected);
                for (int i = 1; i < all.size(); i += 3) {
                    all.set(i, all.set(i - 1, all.get(i)));
                }
            }
            InTime.sort(all);
            assertThat(all).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void eightBytesAtATimeFindWhatOneAtATimeFinds() {
        byte[] signs = {'\n', '"', '\\', 'a', ' ', '!', '#', ']', 0, 1, 31, 127, -128, -1, 11, 35, 93};
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(4) > 0 ? (byte) 'x' : signs[random.nextInt(signs.length)];
            }
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);
            int feed = from;
            while (feed < to && bytes[feed] != '\n') {
                feed++;
            }
            int notPlain = from;
            while (notPlain < to && bytes[notPlain] >= ' ' && bytes[notPlain] != '"' && bytes[notPlain] != '\\') {
                notPlain++;
            }
            assertThat(EightBytes.lineFeed(bytes, from, to)).isEqualTo(feed);
            assertThat(EightBytes.notPlain(bytes, from, to)).isEqualTo(notPlain);
        }
    }

    private Statement statement() {
        return new Whole(
                random.nextBoolean() ? "Observation" : "Condition",
                random.nextInt(8) == 0 ? "" : "r" + random.nextInt(12),
                random.nextInt(3),
                random.nextInt(4) == 0 ? Optional.of(Note.OBSERVATION_NOT_FINAL) : Optional.empty(),
                "moment " + random.nextInt(1000),
                List.of(),
                Content.NOTHING);
    }

    private Measurement measurement() {
        LocalDate day = LocalDate.of(2020, 1, 1 + random.nextInt(9));
        boolean usable = random.nextInt(3) > 0;
        return new Measurement(
                "o" + random.nextInt(100_000) + "-" + made++,
                new Code(Code.LOINC, List.of("8302-2", "29463-7", "39156-5").get(random.nextInt(3))),
                new DateInterval(day, day.plusDays(random.nextInt(3) == 0 ? 5 : 0)),
                usable ? random.nextInt(5) : Double.NaN,
                "kg",
                "text " + random.nextInt(3),
                usable ? Optional.empty() : Optional.of(Said.plain("why")));
    }
}
