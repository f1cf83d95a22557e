package org.phengen.sample.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phengen.sample.people.Reading.Content;
import org.phengen.sample.people.Reading.Kind;

/// Every named case is what the README says it is. Cases of linkage and genomes are tested where those are written.
class UntidyTest {
    private static final Register REGISTER = new Register(3, Place.shares(Place.SMALLEST_REGION));
    private static final Population POPULATION = new Population(3, REGISTER, scores());

    private static double[] scores() {
        double[] scores = new double[Place.SMALLEST_REGION];
        java.util.Arrays.setAll(scores, i -> i % 17);
        return scores;
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseHappensToTheNamedPatient(Untidy untidy) {
        Person person = POPULATION.person(untidy.place(), untidy.patient());
        Identity who = person.identity();

        assertThat(person.id()).isEqualTo(untidy.patientId());
        assertThat(person.cases()).containsExactly(untidy);
        boolean found = switch (untidy) {
            case POUNDS_AND_INCHES ->
                units(person, Kind.WEIGHT).stream().allMatch("[lb_av]"::equals)
                        && units(person, Kind.HEIGHT).stream().allMatch("[in_i]"::equals);
            case GRAMS_FOR_KILOGRAMS -> units(person, Kind.WEIGHT).contains("g");
            case STERE -> units(person, Kind.WEIGHT).contains("st");
            case FEMTOTONNE -> units(person, Kind.HEIGHT).contains("ft");
            case DUPLICATES ->
                person.readings().stream().distinct().count()
                        == person.readings().size() - 2;
            case VALUE_IN_ERROR -> statuses(person).containsAll(List.of("entered-in-error", "preliminary"));
            case DIAGNOSIS_IN_ERROR -> melanoma(person, "entered-in-error");
            case CORRECTED -> statuses(person).containsAll(List.of("corrected", "amended"));
            case REFUTED -> melanoma(person, "refuted");
            case PROVISIONAL -> melanoma(person, "provisional");
            case DIFFERENTIAL -> melanoma(person, "differential");
            case BIRTH_YEAR_ONLY -> who.birthText().orElse("").matches("\\d{4}");
            case BIRTH_MONTH_ONLY -> who.birthText().orElse("").matches("\\d{4}-\\d{2}");
            case BIRTH_UNKNOWN -> who.birthText().isEmpty();
            case PREGNANT ->
                !who.male() && has(person, Kind.PREGNANCY_STATUS) && hasCode(person, "72892002", Optional.of("active"));
            case WAS_PREGNANT -> !who.male() && hasCode(person, "72892002", Optional.of("resolved"));
            case SURGERY -> person.events().stream().anyMatch(LifeEvent.Operation.class::isInstance);
            case SEMAGLUTIDE -> prescribed(person, "1991302", "active");
            case LIRAGLUTIDE_STOPPED -> prescribed(person, "475968", "stopped");
            case DEAD_WITH_DATE, DEAD_WITHOUT_DATE -> who.death().isPresent();
            case KEPT_RECORD ->
                POPULATION
                        .person(Place.NORTH, Untidy.MERGED_RECORD.patient())
                        .replacedBy()
                        .equals(Optional.of(untidy.patient()));
            case MERGED_RECORD -> !person.readings().isEmpty() && same(untidy, Untidy.KEPT_RECORD);
            case TWO_SITES_NORTH, TWO_SITES_SOUTH -> same(Untidy.TWO_SITES_NORTH, Untidy.TWO_SITES_SOUTH);
            case CONSENT_DENIED, CONSENT_SOUTH -> consents(person).equals(List.of("active deny"));
            case CONSENT_WITHDRAWN -> consents(person).equals(List.of("active permit", "active deny"));
            case CONSENT_DRAFT -> consents(person).equals(List.of("rejected deny"));
            case CONSENT_MISSING -> consents(person).isEmpty();
            case RECORDED_SEX_WRONG -> !who.male() && who.gender().equals("male");
            case SWAPPED_A -> who.male() && who.gender().equals("male");
            case SWAPPED_B -> !who.male() && who.gender().equals("female");
            case HOSTILE_NUMBER -> amounts(person).contains("1e999999999");
            case HOSTILE_NAME -> who.family().startsWith("=HYPERLINK(");
            case FAMILY_HISTORY ->
                person.events().stream().anyMatch(LifeEvent.Relative.class::isInstance)
                        && person.diagnoses().stream().noneMatch(Verdict::isMelanoma);
            case COMPARATOR, MODIFIER_EXTENSION ->
                person.readings().stream().anyMatch(reading -> reading.oddity().isPresent());
            case DATA_ABSENT ->
                person.readings().stream().anyMatch(reading -> reading.content() instanceof Content.Absent);
            case GENDER_UNKNOWN -> who.gender().equals("unknown");
            case GENDER_OTHER -> who.gender().equals("other");
            case BMI_ONLY ->
                has(person, Kind.BODY_MASS_INDEX) && !has(person, Kind.WEIGHT) && !has(person, Kind.HEIGHT);
            case BMI_CONTRADICTED -> amounts(person).containsAll(List.of("172.0", "74.0", "45.0"));
            case HEIGHT_IN_METRES_AS_CM -> amounts(person).contains("1.7");
            case FUTURE_VALUE ->
                person.readings().stream().anyMatch(reading -> reading.when().startsWith("2062"));
            case OEDEMA -> hasCode(person, "267038008", Optional.of("active"));
            case OLD_MEASURES -> person.readings().getLast().when().compareTo("2022-11-01") < 0;
            case ONSET_BEFORE_BIRTH ->
                person.diagnoses().stream()
                        .anyMatch(diagnosis -> diagnosis.onset() instanceof Diagnosis.Onset.On on
                                && on.date().compareTo(who.birth().toString()) < 0);
            case LATE_ASSERTION -> verdicts(person).equals(List.of(Verdict.OVER));
            case TWO_DATES -> verdicts(person).equals(List.of(Verdict.OVER, Verdict.OVER));
            case SAME_ID_NORTH, SAME_ID_SOUTH -> !same(Untidy.SAME_ID_NORTH, Untidy.SAME_ID_SOUTH);
            case CHILD, TODDLER -> who.ageOn(Population.AS_OF) < 13.1;
            case VERY_OLD -> who.ageOn(Population.AS_OF) > 92.9;
            case ONE_MEASURE ->
                person.readings().stream()
                                .filter(reading -> reading.kind() == Kind.BODY_MASS_INDEX)
                                .count()
                        == 1;
            case NO_MEASURE -> person.readings().isEmpty();
            case UNLINKED,
                    NOT_SEQUENCED,
                    SAMPLE_MISSING,
                    SAMPLE_CLAIMED_TWICE_A,
                    SAMPLE_CLAIMED_TWICE_B,
                    TWO_SAMPLES,
                    LOW_CALL_RATE,
                    EXOME_LIKE,
                    SHALLOW_BLOCKS -> !person.readings().isEmpty();
        };
        assertThat(found).as(untidy.what()).isTrue();
    }

    @Test
    void casesNeverFallOnPlannedMelanomaPatients() {
        for (Untidy untidy : Untidy.values()) {
            assertThat(REGISTER.melanomaGroup(untidy.place(), untidy.patient()))
                    .as(untidy.name())
                    .isEmpty();
        }
    }

    private static boolean same(Untidy one, Untidy other) {
        return REGISTER.identity(one.place(), one.patient())
                .nationalNumber()
                .equals(REGISTER.identity(other.place(), other.patient()).nationalNumber());
    }

    private static List<String> units(Person person, Kind kind) {
        return person.readings().stream()
                .filter(reading -> reading.kind() == kind)
                .flatMap(reading -> reading.content() instanceof Content.Amount amount
                        ? java.util.stream.Stream.of(amount.ucum())
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static List<String> amounts(Person person) {
        return person.readings().stream()
                .flatMap(reading -> reading.content() instanceof Content.Amount amount
                        ? java.util.stream.Stream.of(amount.number())
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static List<String> statuses(Person person) {
        return person.readings().stream().map(Reading::status).toList();
    }

    private static boolean has(Person person, Kind kind) {
        return person.readings().stream().anyMatch(reading -> reading.kind() == kind);
    }

    private static boolean hasCode(Person person, String code, Optional<String> clinical) {
        return person.diagnoses().stream()
                .anyMatch(diagnosis -> diagnosis.clinical().equals(clinical)
                        && diagnosis.codings().stream()
                                .anyMatch(coding -> coding.code().equals(code)));
    }

    private static boolean melanoma(Person person, String verification) {
        return person.diagnoses().stream()
                        .filter(Verdict::isMelanoma)
                        .allMatch(diagnosis -> diagnosis.verification().equals(Optional.of(verification))
                                && Verdict.of(diagnosis, person.identity()) == Verdict.UNDER)
                && person.diagnoses().stream().anyMatch(Verdict::isMelanoma);
    }

    private static List<Verdict> verdicts(Person person) {
        return person.diagnoses().stream()
                .filter(Verdict::isMelanoma)
                .map(diagnosis -> Verdict.of(diagnosis, person.identity()))
                .toList();
    }

    private static boolean prescribed(Person person, String code, String status) {
        return person.events().stream()
                .anyMatch(event -> event instanceof LifeEvent.Prescription medicine
                        && medicine.status().equals(status)
                        && medicine.codings().getFirst().code().equals(code));
    }

    private static List<String> consents(Person person) {
        return person.events().stream()
                .flatMap(event -> event instanceof LifeEvent.Statement statement
                        ? java.util.stream.Stream.of(statement.status() + " " + statement.provision())
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
