package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.TableRows;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Figure;
import org.phengen.derivation.Formula;
import org.phengen.derivation.Input;
import org.phengen.derivation.Origin;
import org.phengen.language.Language;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.Measurement;
import org.phengen.site.PatientStudy;

/// Every number of six sample patients is worked out again from its derivation's inputs by an evaluator that shares no
/// code with the engine.
class DerivationsTest {
    /// typical, top of the score, few peers, child, closed gate, one gVCF of the clinic
    private static final List<String> SIX =
            List.of("north/n0390", "north/n1099", "north/n0056", "north/n0055", "north/n0034", "clinic/c0001");

    private static PatientStudy study(String key) {
        return SampleStudies.study(key);
    }

    @Test
    void everyNumberIsWorkedOutAgainFromItsInputsToItsShownDigits() {
        for (String key : SIX) {
            PatientStudy study = study(key);
            var people = new TableRows(SampleStudies.EVERYONE.table().without(study.key()));
            for (Derivation derivation : study.provenance().derivations()) {
                Map<String, Double> again = Formula.recompute(derivation, people);
                for (Figure figure : derivation.figures()) {
                    double recomputed = Objects.requireNonNull(again.get(figure.name()), figure.name());
                    assertThat(recomputed)
                            .as(key + " " + derivation.id() + " " + figure.name() + " = " + figure.formula())
                            .isCloseTo(
                                    figure.value(),
                                    org.assertj.core.data.Offset.offset(1e-6 * Math.max(1, Math.abs(figure.value()))));
                    assertThat(figure.digits().text(recomputed))
                            .as(key + " " + derivation.id())
                            .isEqualTo(figure.shown());
                }
            }
        }
    }

    @Test
    void everyDerivationIsNamedAndExplainedInGermanToo() {
        for (Derivation derivation : study(SIX.getFirst()).provenance().derivations()) {
            // the rule for the value that speaks is told as the rules have it
            if (!derivation.id().equals("observed")) {
                assertThat(derivation.how().in(Language.GERMAN))
                        .as(derivation.id())
                        .isNotEqualTo(derivation.words());
            }
            derivation
                    .inputs()
                    .forEach(input -> assertThat(input.said().in(Language.GERMAN))
                            .as("%s, %s", derivation.id(), input.name())
                            .doesNotContainPattern("\\b(the|and|with|of|years)\\b"));
        }
    }

    @Test
    void anAdultsEveryShownNumberHasItsDerivation() {
        PatientStudy study = study("north/n0390");
        Set<String> ids =
                study.provenance().derivations().stream().map(Derivation::id).collect(Collectors.toSet());
        assertThat(ids)
                .contains(
                        "age",
                        "observed",
                        "expected",
                        "difference",
                        "place",
                        "score.sum",
                        "score.error",
                        "score.z",
                        "score.lower",
                        "topTenth.score",
                        "topTenth.tendency",
                        "explained",
                        "people",
                        "peers.n",
                        "peers.effective",
                        "peers.median",
                        "threshold",
                        "threshold.any",
                        "evidence.called",
                        "evidence.loci",
                        "gate.months",
                        "gate.weight",
                        "gate.loci",
                        "gate.adults",
                        "gate.sites",
                        "calibration",
                        "calibration.north",
                        "variants.others");
        assertThat(ids).filteredOn(id -> id.startsWith("tenth.")).isNotEmpty().hasSizeLessThanOrEqualTo(20);
        assertThat(ids).filteredOn(id -> id.startsWith("locus.")).hasSizeGreaterThan(90);
        assertThat(ids)
                .filteredOn(id -> id.startsWith("point."))
                .hasSize(study.points().size());
        assertThat(study.provenance().derivations().stream().map(Derivation::id).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void theSharesByTenthAreThoseOfTheirPeopleCountedAgain() {
        PatientStudy study = study("north/n0390");
        List<int[]> tenths = new TableRows(SampleStudies.EVERYONE.table().without(study.key())).tenths(30);
        int shown = 0;
        for (int t = 1; t <= 10; t++) {
            Optional<Derivation> found = study.provenance().derivation("tenth." + t);
            if (found.isPresent()) {
                int[] counted = tenths.get(t - 1);
                assertThat(number(found.get(), "passed")).isEqualTo(counted[0]);
                assertThat(number(found.get(), "n")).isEqualTo(counted[1]);
                assertThat(counted[0]).isGreaterThan(20);
                assertThat(counted[1] - counted[0]).isGreaterThan(20);
                shown++;
            }
        }
        assertThat(shown).isEqualTo((int) study.answer().model().orElseThrow().calibration().tenths().stream()
                .filter(tenth -> tenth.observedShare().isPresent())
                .count());
    }

    @Test
    void whoIsLeftOutIsTheSumOfTheSitesAndAHiddenSumHasNoDerivation() {
        PatientStudy study = study("north/n0390");
        assertThat(study.attrition()).anyMatch(line -> line.people() instanceof ShownCount.Hidden);
        for (PatientStudy.LeftOut line : study.attrition()) {
            Optional<Derivation> found = study.provenance()
                    .derivation("leftOut." + line.reason().name().toLowerCase(java.util.Locale.ROOT));
            if (line.people() instanceof ShownCount.Exact exact) {
                assertThat(found.orElseThrow().value().value()).isEqualTo(exact.count());
                List<Double> parts =
                        ((Input.Numbers) found.get().inputs().getFirst().value()).values();
                assertThat(parts.stream().mapToDouble(Double::doubleValue).sum())
                        .isEqualTo(exact.count());
                // the second of north, south, clinic in the order of their names gives no individual view
                assertThat(found.get().inputs().getFirst().name()).isEqualTo("records at clinic, north, south");
                assertThat(parts.getLast())
                        .satisfiesAnyOf(
                                part -> assertThat(part).isZero(),
                                part -> assertThat(part).isGreaterThan(20));
            } else {
                assertThat(found).isEmpty();
            }
        }
    }

    @Test
    void everyPointOfALifeSaysWhatWasRecordedWhetherItPassedAndWhereItStands() {
        int rejected = 0;
        // typical; weights in pounds; a weight in grams; a recorded index that height and weight contradict
        for (String key : List.of("north/n0390", "north/n0001", "north/n0002", "north/n0046")) {
            PatientStudy study = study(key);
            for (int i = 0; i < study.points().size(); i++) {
                BmiPoint point = study.points().get(i);
                if (!Double.isFinite(point.value())) {
                    continue;
                }
                Derivation made =
                        study.provenance().derivation("point." + (i + 1)).orElseThrow();
                assertThat(Formula.recompute(made, new TableRows(SampleStudies.EVERYONE.table()))
                                .get("value"))
                        .isCloseTo(point.value(), org.assertj.core.data.Offset.offset(1e-9 * point.value()));
                for (Measurement measurement : point.from()) {
                    assertThat(made.inputs())
                            .anyMatch(input -> input.value() instanceof Input.Words words
                                    && words.words().contains(measurement.recorded()));
                    assertThat(origins(made))
                            .anyMatch(origin -> origin.line().startsWith("Observation/" + measurement.id() + " in "));
                }
                String verdict = words(made, "plausibility");
                assertThat(verdict)
                        .isEqualTo(point.rejected()
                                .map(reason -> "rejected: " + reason)
                                .orElse("passed"));
                rejected += point.rejected().isPresent() ? 1 : 0;
            }
        }
        assertThat(rejected).isPositive();
    }

    private static double number(Derivation derivation, String symbol) {
        return derivation.inputs().stream()
                .filter(input -> input.symbol().equals(symbol))
                .mapToDouble(input -> ((Input.OneNumber) input.value()).value())
                .findFirst()
                .orElseThrow();
    }

    private static String words(Derivation derivation, String name) {
        return derivation.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(input -> ((Input.Words) input.value()).words())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyOtherNumberThatADerivationNamesIsThere() {
        for (String key : SIX) {
            List<Derivation> all = study(key).provenance().derivations();
            Set<String> ids = all.stream().map(Derivation::id).collect(Collectors.toSet());
            all.stream()
                    .flatMap(derivation -> derivation.inputs().stream())
                    .flatMap(input -> input.origins().stream())
                    .filter(Origin.Other.class::isInstance)
                    .map(origin -> ((Origin.Other) origin).derivation())
                    .forEach(named -> assertThat(ids).as(key).contains(named));
        }
    }

    @Test
    void valuesNameTheirResourceFileAndLineAndLociTheirBytes() {
        PatientStudy study = study("north/n0390");
        Derivation observed = study.provenance().derivation("observed").orElseThrow();
        assertThat(origins(observed))
                .filteredOn(Origin.Resource.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(
                        study.answer().observed().orElseThrow().n())
                .allSatisfy(origin -> assertThat(origin.line())
                        .matches("Observation/\\S+ in .*Observation\\.ndjson\\.gz, line \\d+"));
        Derivation fto = study.provenance().derivation("locus.rs1558902").orElseThrow();
        assertThat(origins(fto))
                .filteredOn(Origin.Genome.class::isInstance)
                .allSatisfy(
                        origin -> assertThat(((Origin.Genome) origin).blocks()).isNotEmpty());
    }

    @Test
    void aClosedGateKeepsEveryDerivationOfTheScoreBack() {
        for (String key : List.of("north/n0034", "north/n0035")) {
            PatientStudy study = study(key);
            assertThat(study.provenance().derivations())
                    .extracting(Derivation::id)
                    .noneMatch(id -> id.startsWith("score.")
                            || id.startsWith("locus.")
                            || id.startsWith("topTenth")
                            || id.startsWith("variants")
                            || id.startsWith("peers")
                            || id.startsWith("threshold")
                            || Set.of("expected", "difference", "place", "explained")
                                    .contains(id));
            assertThat(study.provenance().evidence()).isNotEmpty().allSatisfy(one -> {
                assertThat(one.call()).isEmpty();
                assertThat(one.copies()).isEmpty();
                assertThat(one.contribution()).isEmpty();
            });
        }
    }

    @Test
    void noDerivationNamesAnotherPersonOrASmallCountOfAnAggregateSite() {
        PatientStudy study = study("north/n0390");
        for (Derivation derivation : study.provenance().derivations()) {
            for (Origin origin : origins(derivation)) {
                if (origin instanceof Origin.Resource resource) {
                    assertThat(study.provenance().records()).contains(resource.line());
                    assertThat(resource.source()).contains("north");
                }
            }
            if (derivation.countsPeople()) {
                assertThat(derivation.inputs())
                        .filteredOn(input -> input.symbol().equals("n"))
                        .allSatisfy(input -> assertThat(((Input.OneNumber) input.value()).value())
                                .isGreaterThan(20));
            }
        }
        assertThat(study.provenance().readings())
                .filteredOn(reading -> reading.site().equals("south"))
                .allSatisfy(reading -> assertThat(reading.counts()).isEmpty());
    }

    @Test
    void otherScoresAreSecondOpinionsByTheOwnSitesAdultsAndNoneStandsBesideAClosedGate() {
        var study = study("north/n1099");
        assertThat(study.provenance().opinions()).hasSize(2);
        var first = study.provenance().opinions().getFirst();
        assertThat(study.provenance().derivation(first.derivation())).isPresent();
        // of the other too little stands in the sample files: it is not scored, and says how much was read
        assertThat(study.provenance().opinions().getLast().z()).isEmpty();
        assertThat(study.provenance().opinions().getLast().read()).isBetween(0.5, 0.75);
        // the two scores share loci: whoever tops the one stands high in the other
        assertThat(study.provenance().opinions().getFirst().z().orElseThrow().value())
                .isGreaterThan(1);
        assertThat(study("clinic/c0001").provenance().opinions())
                .allSatisfy(opinion -> assertThat(opinion.z()).isEmpty());
        assertThat(study("north/n0034").provenance().opinions()).isEmpty();
    }

    private static List<Origin> origins(Derivation derivation) {
        return derivation.inputs().stream()
                .flatMap(input -> input.origins().stream())
                .toList();
    }
}
