package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.Ribbon;
import org.phengen.cohort.ViewRule;
import org.phengen.patient.GrowthReference;
import org.phengen.question.Sex;

class LifeChartTest {
    private static final SimulatedPatients PEOPLE = new SimulatedPatients(new ViewRule(true, 1));

    private static OpenPatient with(
            OpenPatient patient, List<BmiTrajectory.Point> points, BmiTrajectory.Event... events) {
        return new OpenPatient(
                patient.identity(),
                patient.answer(),
                patient.study(),
                patient.evidence(),
                new OpenPatient.Life(points, List.of(events)),
                patient.reach());
    }

    private static BmiTrajectory.Point point(double age) {
        return new BmiTrajectory.Point(age, 27, Optional.empty(), false);
    }

    @Test
    void aChildsLinesAreThoseOfTheGrowthReferenceAndReachAboveTheNinetyFifth() {
        BmiTrajectory life = LifeChart.of(PEOPLE.child()).orElseThrow();
        Ribbon lines = life.band().orElseThrow();
        assertThat(life.sameRisk()).isFalse();
        for (Ribbon.At at : lines.at()) {
            double months = Math.min(12 * at.x(), 239.99);
            GrowthReference.Lms lms = GrowthReference.lms(Sex.FEMALE, months).orElseThrow();
            assertThat(at.p50()).isCloseTo(lms.m(), within(1e-6));
            assertThat(at.p95()).isCloseTo(lms.at(1.6448536269514722), within(1e-6));
        }
        assertThat(life.curves())
                .singleElement()
                .satisfies(curve -> assertThat(curve.places().getLast().measure())
                        .isGreaterThan(lines.at().getLast().p95()));
    }

    @Test
    void aLifeOfSixtyYearsAndOneOfTwoPointsBothFillTheirAxes() {
        List<BmiTrajectory.Point> sixty =
                IntStream.range(0, 61).mapToObj(year -> point(21 + year)).toList();
        BmiTrajectory whole = LifeChart.of(with(PEOPLE.typical(), sixty)).orElseThrow();
        assertThat(whole.x().low()).isEqualTo(20);
        assertThat(whole.x().high()).isBetween(81.0, 90.0);
        assertThat(whole.points()).hasSize(61);

        BmiTrajectory two = LifeChart.of(with(PEOPLE.typical(), List.of(point(45.1), point(46.4))))
                .orElseThrow();
        assertThat(two.x().high() - two.x().low()).isLessThanOrEqualTo(15);
        assertThat(two.points())
                .allSatisfy(point ->
                        assertThat(point.age()).isBetween(two.x().low(), two.x().high()));
    }

    @Test
    void aSpanThatBeginsBeforeTheAxisIsCutAtItAndItsWordsAreInTableAndSentence() {
        BmiTrajectory life = LifeChart.of(with(
                        PEOPLE.typical(),
                        List.of(point(45), point(46)),
                        new BmiTrajectory.Event(30, 44.5, "GLP-1 medicine"),
                        new BmiTrajectory.Event(10, 11, "before the axis")))
                .orElseThrow();
        assertThat(life.events()).singleElement().satisfies(event -> {
            assertThat(event.age()).isEqualTo(life.x().low());
            assertThat(event.isSpan()).isTrue();
        });
        assertThat(life.summary()).contains("GLP-1 medicine");
        assertThat(life.table().rows()).anySatisfy(row -> assertThat(row).contains("GLP-1 medicine"));
    }
}
