package org.phengen.ui.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.EvidenceBar;
import org.phengen.chart.model.EvidenceBar.Kind;
import org.phengen.chart.model.EvidenceBar.Part;
import org.phengen.chart.model.VariantsDrivingIt;
import org.phengen.cohort.ComparedMeasure;
import org.phengen.cohort.FitSettings;
import org.phengen.cohort.Gate;
import org.phengen.cohort.GateInput;
import org.phengen.cohort.GateVerdict;
import org.phengen.cohort.Observed;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.SameRiskPatient;
import org.phengen.cohort.SameRiskPerson;
import org.phengen.cohort.SameRiskStudy;
import org.phengen.cohort.SameRiskTable;
import org.phengen.cohort.ViewRule;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.question.Sex;

/// Patients beside 1,648 simulated adults, studied by the real model: every figure on a test's screen is computed.
final class SimulatedPatients {
    static final int ADULTS = 1648;
    private static final double MEAN = 2.1;
    private static final double SD = 0.4;

    private final SameRiskTable table;
    private final SameRiskStudy study;
    /// the truth that the tests count by: score in SD as drawn, before standardising
    final List<SameRiskPerson> people = new ArrayList<>();

    SimulatedPatients(ViewRule rule) {
        var random = new SplittableRandom(11);
        for (int i = 0; i < ADULTS; i++) {
            Sex sex = i % 2 == 0 ? Sex.MALE : Sex.FEMALE;
            double age = 20 + 60 * random.nextDouble();
            double z = random.nextGaussian();
            double bmi = Math.exp(
                    Math.log(28) - 0.1 * Math.pow((age - 50) / 30, 2) + 0.18 * 0.17 * z + 0.18 * random.nextGaussian());
            String key = (i % 5 < 3 ? "north" : "south") + "/p" + i;
            people.add(new SameRiskPerson(key, key.substring(0, 5), key, sex, age, bmi, MEAN + SD * z, Set.of()));
        }
        table = SameRiskTable.of(people);
        study = SameRiskStudy.of(
                table,
                new SameRiskStudy.Setup(ComparedMeasure.BMI, rule, new FitSettings(5, 60)),
                JobContext.unwatched());
    }

    /// People whose score lies in the slice, both ends inclusive, counted one by one with a mean and SD of their own.
    int countBetween(double low, double high) {
        double mean =
                people.stream().mapToDouble(SameRiskPerson::score).average().orElseThrow();
        double squares = people.stream()
                .mapToDouble(person -> Math.pow(person.score() - mean, 2))
                .sum();
        double sd = Math.sqrt(squares / (ADULTS - 1));
        return (int) people.stream()
                .mapToDouble(person -> (person.score() - mean) / sd)
                .filter(z -> low <= z && z <= high)
                .count();
    }

    /// A man of 46 with a score a little above and a BMI well above what is expected.
    OpenPatient typical() {
        return patient(46.5, Sex.MALE, 1.21, 32.6, 0.926, false, 3);
    }

    /// The same with a site missing.
    OpenPatient partial() {
        return patient(46.5, Sex.MALE, 1.21, 32.6, 0.926, false, 2);
    }

    /// A woman whose value is the one expected, with every check but ancestry passed.
    OpenPatient asExpected() {
        return patient(52, Sex.FEMALE, -0.3, 27.9, 1, false, 3);
    }

    /// Too little of the score, and a sample that may be someone else's.
    OpenPatient closed() {
        return patient(52.2, Sex.MALE, Double.NaN, 31.0, 0.613, true, 3);
    }

    /// All of the score read, but the sample's sex is another than the record's.
    OpenPatient closedForSex() {
        return patient(52.2, Sex.MALE, 0.4, 31.0, 1, true, 3);
    }

    /// A girl of eleven.
    OpenPatient child() {
        return patient(11.4, Sex.FEMALE, 0.8, 1.34, 0.98, false, 3);
    }

    private OpenPatient patient(
            double age, Sex sex, double z, double value, double read, boolean swapped, int complete) {
        List<Gap> gaps = complete == 3
                ? List.of()
                : List.of(new Gap("South Valley", "page 4 of 4 of the search is missing", "Sign in again and resume"));
        GateVerdict gate = Gate.judge(new GateInput(
                new GateInput.Build(Optional.of(GenomeBuild.GRCH38), Optional.of(GenomeBuild.GRCH38)),
                new GateInput.Weight(
                        read, read, read, read < 1 ? List.of(Said.of("cohort.weight.ambiguous", 5)) : List.of()),
                new GateInput.Identity(sex, Optional.of(swapped ? other(sex) : sex), Optional.empty()),
                GateInput.Ancestry.notAssessed(),
                new GateInput.Life(age, Set.of()),
                new GateInput.Measured(OptionalDouble.of(4), 5),
                study.adults(),
                new GateInput.Sites(complete, 3, true, gaps)));
        SameRiskAnswer answer = study.answer(
                new SameRiskPatient(
                        "north/NR-004417",
                        sex,
                        age,
                        MEAN + SD * z,
                        0.13 * SD,
                        Optional.of(new Observed(value, 5, "median of the last 24 months"))),
                gate);
        boolean closed = gate.isClosed();
        return new OpenPatient(
                new OpenPatient.Identity(
                        "north/NR-004417",
                        Optional.of("Simulated Person"),
                        "NR-004417",
                        Optional.of("14 Mar 1980"),
                        Optional.of((int) age),
                        age,
                        sex),
                answer,
                Optional.of(study),
                new ScoreEvidence(
                        "97 loci · Locke 2015",
                        evidence(read, read < 0.75),
                        closed ? Optional.empty() : Optional.of(new ScoreEvidence.TopTenth(0.41, 0.21)),
                        closed || Double.isNaN(z) ? Optional.empty() : Optional.of(variants(z)),
                        List.of()),
                life(age, value),
                new OpenPatient.Reach(complete, 3, gaps));
    }

    private static Sex other(Sex sex) {
        return sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    }

    private static EvidenceBar evidence(double read, boolean closed) {
        return new EvidenceBar(
                List.of(
                        new Part(Kind.CALLED, read * 0.85, (int) Math.round(97 * read * 0.85)),
                        new Part(Kind.PROVEN_REFERENCE, read * 0.13, (int) Math.round(97 * read * 0.13)),
                        new Part(Kind.FROM_FREQUENCY, read * 0.02, (int) Math.round(97 * read * 0.02)),
                        new Part(closed ? Kind.NOT_COVERED : Kind.LEFT_OUT, 1 - read, (int)
                                Math.round(97 * (1 - read)))),
                (int) Math.round(97 * read),
                97,
                0.75,
                closed);
    }

    private static VariantsDrivingIt variants(double z) {
        String[] genes = {"CADM2", "PRKD1", "ADCY3", "MC4R", "SEC16B", "CLIP1", "FHIT", "MTCH2", "TMEM18", "FTO"};
        double[] parts = {0.32, 0.3, 0.22, 0.2, 0.19, -0.16, -0.15, -0.14, 0.14, 0.12};
        List<VariantsDrivingIt.Locus> loci = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < genes.length; i++) {
            loci.add(new VariantsDrivingIt.Locus(genes[i], (i % 3) + "×", parts[i]));
            sum += parts[i];
        }
        return new VariantsDrivingIt(loci, 87, z - sum, "his score");
    }

    private static OpenPatient.Life life(double age, double value) {
        List<BmiTrajectory.Point> points = new ArrayList<>();
        for (double at = Math.max(2, age - 24); at <= age; at += 3) {
            points.add(new BmiTrajectory.Point(at, value - 0.2 * (age - at), Optional.empty(), age - at < 3));
        }
        points.add(new BmiTrajectory.Point(age - 21, value + 5, Optional.of("entered in error"), false));
        return new OpenPatient.Life(points, List.of(new BmiTrajectory.Event(age - 12, "stopped smoking")));
    }
}
