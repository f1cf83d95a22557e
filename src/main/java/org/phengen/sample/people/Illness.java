package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.chance.Normal;
import org.phengen.sample.people.Diagnosis.Onset;

/// Common diagnoses other than melanoma, with chances that depend on age, sex and body mass. Rough figures of a general
/// practice, invented; only their direction matters.
final class Illness {
    /// A diagnosis and how likely it is.
    ///
    /// @param codings alternatives, from the commonest
    /// @param lifetime probit of the share of 50-year-olds with a body mass index of 25 who have it
    /// @param perDecade change of the probit per ten years of age
    /// @param perUnit change of the probit per kg/m2
    /// @param earliest no onset before this age
    private record Kind(List<Coding> codings, double lifetime, double perDecade, double perUnit, int earliest) {
        double chance(double age, double bodyMass) {
            return Normal.cdf(lifetime + perDecade * (age - 50) / 10 + perUnit * (bodyMass - 25));
        }
    }

    private static final Kind OBESITY = new Kind(
            List.of(
                    Coding.snomed("414916001", "Obesity"),
                    Coding.icd10("E66.9", "Obesity, unspecified"),
                    Coding.icd10Cm("E66.9", "Obesity, unspecified")),
            -9,
            0,
            0,
            12);
    private static final Kind DIABETES = new Kind(
            List.of(
                    Coding.snomed("44054006", "Type 2 diabetes mellitus"),
                    Coding.icd10("E11.9", "Type 2 diabetes mellitus without complications"),
                    Coding.icd10Cm("E11.9", "Type 2 diabetes mellitus without complications")),
            -1.95,
            0.28,
            0.085,
            22);
    private static final Kind BREAST_CANCER = new Kind(
            List.of(
                    Coding.snomed("254837009", "Malignant neoplasm of breast"),
                    Coding.icd10("C50.9", "Malignant neoplasm of breast, unspecified"),
                    Coding.icd10Cm("C50.919", "Malignant neoplasm of unspecified site of unspecified female breast")),
            -1.85,
            0.2,
            0.01,
            31);
    private static final List<Kind> BOTH_SEXES = List.of(
            new Kind(
                    List.of(
                            Coding.snomed("59621000", "Essential hypertension"),
                            Coding.snomed("38341003", "Hypertensive disorder"),
                            Coding.icd10("I10", "Essential (primary) hypertension")),
                    -0.75,
                    0.35,
                    0.06,
                    20),
            DIABETES,
            new Kind(
                    List.of(
                            Coding.snomed("53741008", "Coronary arteriosclerosis"),
                            Coding.icd10("I25.1", "Atherosclerotic heart disease"),
                            Coding.icd10Cm(
                                    "I25.10",
                                    "Atherosclerotic heart disease of native coronary artery without angina pectoris")),
                    -1.9,
                    0.4,
                    0.03,
                    35),
            new Kind(
                    List.of(
                            Coding.snomed("55822004", "Hyperlipidemia"),
                            Coding.icd10("E78.5", "Hyperlipidaemia, unspecified")),
                    -0.8,
                    0.2,
                    0.02,
                    20),
            new Kind(
                    List.of(Coding.snomed("195967001", "Asthma"), Coding.icd10("J45.9", "Asthma, unspecified")),
                    -1.3,
                    0,
                    0.01,
                    2),
            new Kind(
                    List.of(
                            Coding.snomed("239873007", "Osteoarthritis of knee"),
                            Coding.icd10("M17.9", "Gonarthrosis, unspecified")),
                    -1.4,
                    0.35,
                    0.05,
                    35),
            new Kind(
                    List.of(
                            Coding.snomed("35489007", "Depressive disorder"),
                            Coding.icd10("F32.9", "Depressive episode, unspecified")),
                    -1.2,
                    0,
                    0.01,
                    12),
            new Kind(List.of(Coding.snomed("90560007", "Gout")), -2, 0.2, 0.06, 30),
            new Kind(List.of(Coding.snomed("367498001", "Seasonal allergic rhinitis")), -1.1, -0.05, 0, 4),
            new Kind(List.of(Coding.snomed("74400008", "Appendicitis")), -1.5, 0, 0, 5),
            new Kind(
                    List.of(
                            Coding.snomed("400096001", "Melanocytic nevus"),
                            Coding.icd10("D22.9", "Melanocytic naevi, unspecified")),
                    -1.6,
                    0,
                    0,
                    6),
            new Kind(List.of(Coding.icd10("C44.9", "Malignant neoplasm of skin, unspecified")), -2.2, 0.35, 0, 40));

    private Illness() {}

    static List<Diagnosis> of(Identity who, double bodyMass, LocalDate until, Chance chance) {
        double age = who.ageOn(until);
        List<Diagnosis> made = new ArrayList<>();
        for (Kind kind : BOTH_SEXES) {
            if (age > kind.earliest() + 0.5 && chance.happens(kind.chance(age, bodyMass))) {
                made.add(recorded(kind, who, age, until, chance));
            }
        }
        double breast = BREAST_CANCER.chance(age, bodyMass) * (who.male() ? 0.01 : 1);
        if (age > BREAST_CANCER.earliest() + 0.5 && chance.happens(breast)) {
            made.add(recorded(BREAST_CANCER, who, age, until, chance));
        }
        if (age > 13 && bodyMass >= 30 && chance.happens(0.5)) {
            made.add(recorded(OBESITY, who, age, until, chance));
        }
        return made;
    }

    /// Whether one of the diagnoses is type 2 diabetes.
    static boolean isDiabetic(List<Diagnosis> diagnoses) {
        return diagnoses.stream()
                .anyMatch(diagnosis -> diagnosis.codings().stream().anyMatch(DIABETES.codings()::contains));
    }

    private static Diagnosis recorded(Kind kind, Identity who, double age, LocalDate until, Chance chance) {
        int codes = kind.codings().size();
        List<Coding> codings = codes > 1 && chance.happens(0.15)
                ? kind.codings().subList(0, 2)
                : List.of(kind.codings().get(chance.weighted(0.6, codes > 1 ? 0.25 : 0, codes > 2 ? 0.15 : 0)));
        double began = kind.earliest() + (age - kind.earliest()) * StrictMath.sqrt(chance.uniform());
        LocalDate day = Day.earlier(Day.ofAge(who.birth(), began), until.minusDays(5));
        Optional<String> soon = Optional.of(
                Day.earlier(day.plusDays(chance.within(0, 40)), until).toString());
        Diagnosis made = switch (chance.weighted(55, 8, 6, 9, 6, 5, 3, 3)) {
            case 0 -> Diagnosis.confirmed(codings, new Onset.On(day.toString()), soon);
            case 1 -> Diagnosis.confirmed(codings, new Onset.On(Day.month(day)), soon);
            case 2 -> Diagnosis.confirmed(codings, new Onset.On(Day.year(day)), soon);
            case 3 -> Diagnosis.confirmed(codings, new Onset.NotRecorded(), soon);
            case 4 -> Diagnosis.confirmed(codings, new Onset.AtAge((int) began), soon);
            case 5 ->
                Diagnosis.confirmed(codings, new Onset.On(day.toString()), soon)
                        .asserted(Day.earlier(day.plusDays(chance.within(10, 200)), until)
                                .toString());
            case 6 ->
                Diagnosis.confirmed(
                        codings,
                        new Onset.During(
                                day.toString(),
                                Day.earlier(day.plusDays(90), until).toString()),
                        soon);
            default -> Diagnosis.confirmed(codings, new Onset.Words("for years"), Optional.empty());
        };
        return chance.happens(0.2) ? made.clinically("resolved") : made;
    }
}
