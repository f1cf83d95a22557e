package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.people.Diagnosis.Onset;
import org.phengen.sample.people.MelanomaPlan.Part;

/// How a planned melanoma stands in the record: the many ways a chart says when it was diagnosed.
final class MelanomaRecord {
    private static final List<Coding> SNOMED = List.of(
            Coding.snomed("372244006", "Malignant melanoma"),
            Coding.snomed("93655004", "Malignant melanoma of skin"),
            Coding.snomed("254730000", "Superficial spreading malignant melanoma of skin"),
            Coding.snomed("254731001", "Nodular malignant melanoma of skin"));
    private static final List<Coding> ICD = List.of(
            Coding.icd10("C43.5", "Malignant melanoma of trunk"),
            Coding.icd10("C43.6", "Malignant melanoma of upper limb, including shoulder"),
            Coding.icd10("C43.7", "Malignant melanoma of lower limb, including hip"),
            Coding.icd10("C43.9", "Malignant melanoma of skin, unspecified"),
            Coding.icd10Cm("C43.9", "Malignant melanoma of skin, unspecified"),
            Coding.icd10Cm("C43.59", "Malignant melanoma of other part of trunk"));
    private static final Coding METASTATIC = Coding.snomed("443493003", "Metastatic malignant melanoma");

    private MelanomaRecord() {}

    /// The ages that the person may have on the region's date.
    static Wanted wanted(Part part) {
        return switch (part.group()) {
            case UNDER_30 -> Wanted.EARLY_MELANOMA;
            case PERHAPS_UNDER_30 -> Wanted.PERHAPS_EARLY_MELANOMA;
            case LATER -> Wanted.LATER_MELANOMA;
        };
    }

    /// A partial birth date, where it is what makes the age uncertain.
    static Optional<String> birthText(Part part, LocalDate birth) {
        return switch (part.group()) {
            case UNDER_30 -> part.number() == 19 ? Optional.of(Day.month(birth)) : Optional.empty();
            case PERHAPS_UNDER_30 -> part.number() == 1 ? Optional.of(Day.year(birth)) : Optional.empty();
            case LATER -> Optional.empty();
        };
    }

    static List<Diagnosis> of(Part part, LocalDate birth, LocalDate asOf, Chance chance) {
        List<Coding> codings = codings(chance);
        return switch (part.group()) {
            case UNDER_30 -> early(part.number(), codings, birth, asOf, chance);
            case PERHAPS_UNDER_30 -> List.of(perhaps(part.number(), codings, birth));
            case LATER -> later(part.number(), codings, birth, asOf, chance);
        };
    }

    static List<Coding> codings(Chance chance) {
        Coding snomed = SNOMED.get(chance.weighted(5, 3, 2, 1));
        return switch (chance.weighted(6, 2, 2)) {
            case 0 -> List.of(snomed);
            case 1 -> List.of(chance.oneOf(ICD));
            default -> List.of(snomed, chance.oneOf(ICD));
        };
    }

    private static List<Diagnosis> early(
            int number, List<Coding> codings, LocalDate birth, LocalDate asOf, Chance chance) {
        // whole months before the thirtieth birthday, so that year and month alone still tell
        double oldest = StrictMath.min(28.8, (asOf.toEpochDay() - birth.toEpochDay()) / 365.25 - 0.3);
        double age = StrictMath.max(15, oldest - 9 * chance.uniform() * chance.uniform());
        LocalDate found = Day.ofAge(birth, age);
        Optional<String> soon = Optional.of(found.plusDays(chance.within(1, 20)).toString());
        Diagnosis first = switch (number % 20) {
            case 7, 8 ->
                Diagnosis.confirmed(
                                codings,
                                new Onset.On(
                                        found.minusDays(chance.within(20, 90)).toString()),
                                Optional.of(
                                        asOf.minusDays(chance.within(20, 60)).toString()))
                        .asserted(found.toString());
            case 9, 10 ->
                Diagnosis.confirmed(
                        codings,
                        new Onset.AtAge((int) age),
                        number % 2 == 0 ? soon : Optional.of(asOf.minusDays(40).toString()));
            case 11, 12 ->
                Diagnosis.confirmed(
                        codings,
                        new Onset.During(found.toString(), found.plusDays(200).toString()),
                        soon);
            case 13 ->
                Diagnosis.confirmed(
                        codings,
                        new Onset.Between((int) age - 2, (int) age),
                        Optional.of(asOf.minusDays(9).toString()));
            case 14, 15 -> Diagnosis.confirmed(codings, new Onset.NotRecorded(), soon);
            case 16 -> Diagnosis.confirmed(codings, new Onset.Words("noticed a changing mole in summer"), soon);
            case 17 -> Diagnosis.confirmed(codings, new Onset.On(Day.month(found)), soon);
            case 18 ->
                Diagnosis.confirmed(codings, new Onset.On(Day.year(Day.ofAge(birth, age - 1.5))), Optional.empty());
            default -> Diagnosis.confirmed(codings, new Onset.On(found.toString()), soon);
        };
        first = first.clinically(List.of("active", "remission", "resolved").get(chance.weighted(5, 3, 2)));
        LocalDate spread = found.plusDays(chance.within(300, 2500));
        if (number % 9 != 4 || spread.isAfter(asOf)) {
            return List.of(first);
        }
        return List.of(
                first,
                Diagnosis.confirmed(
                        List.of(METASTATIC), new Onset.On(spread.toString()), Optional.of(spread.toString())));
    }

    /// Both answers are possible for each of these.
    private static Diagnosis perhaps(int number, List<Coding> codings, LocalDate birth) {
        LocalDate thirty = birth.plusYears(30);
        return switch (number % 6) {
            case 0 -> Diagnosis.confirmed(codings, new Onset.On(Day.year(thirty)), Optional.empty());
            case 1 -> Diagnosis.confirmed(codings, new Onset.On(Day.year(thirty) + "-06-20"), Optional.empty());
            case 2 -> Diagnosis.confirmed(codings, new Onset.Between(28, 32), Optional.empty());
            case 3 ->
                Diagnosis.confirmed(codings, new Onset.Words("late twenties, or thirty"), Optional.empty())
                        .asserted(Day.year(thirty));
            case 4 -> Diagnosis.confirmed(codings, new Onset.NotRecorded(), Optional.of(Day.year(thirty)));
            default -> Diagnosis.confirmed(codings, new Onset.On(Day.month(thirty)), Optional.empty());
        };
    }

    private static List<Diagnosis> later(
            int number, List<Coding> codings, LocalDate birth, LocalDate asOf, Chance chance) {
        double now = (asOf.toEpochDay() - birth.toEpochDay()) / 365.25;
        double age = 31.5 + (now - 32) * StrictMath.sqrt(chance.uniform());
        LocalDate found = Day.ofAge(birth, age);
        Optional<String> soon = Optional.of(found.plusDays(chance.within(1, 25)).toString());
        List<Diagnosis> made = new ArrayList<>();
        made.add(
                switch (number % 16) {
                    // nothing to decide an age with
                    case 1 ->
                        number == 1
                                ? Diagnosis.confirmed(codings, new Onset.Words("some years ago"), Optional.empty())
                                : Diagnosis.confirmed(codings, new Onset.NotRecorded(), soon);
                    case 2 ->
                        number == 2
                                ? Diagnosis.confirmed(codings, new Onset.NotRecorded(), Optional.empty())
                                : Diagnosis.confirmed(codings, new Onset.On(Day.month(found)), soon);
                    case 3 -> Diagnosis.confirmed(codings, new Onset.AtAge((int) age), soon);
                    case 4 -> Diagnosis.confirmed(codings, new Onset.Between((int) age - 1, (int) age + 2), soon);
                    case 5 ->
                        Diagnosis.confirmed(
                                        codings,
                                        new Onset.On(found.minusDays(40).toString()),
                                        Optional.empty())
                                .asserted(found.toString());
                    case 6 -> Diagnosis.confirmed(codings, new Onset.On(Day.year(found)), soon);
                    default -> Diagnosis.confirmed(codings, new Onset.On(found.toString()), soon);
                });
        made.set(
                0,
                made.getFirst()
                        .clinically(List.of("active", "remission", "resolved").get(chance.weighted(5, 3, 2))));
        return made;
    }
}
