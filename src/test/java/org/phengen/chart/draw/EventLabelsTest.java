package org.phengen.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.Axis;
import org.phengen.chart.model.BmiTrajectory;

class EventLabelsTest {
    private static BmiTrajectory life(int events) {
        List<BmiTrajectory.Event> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(new BmiTrajectory.Event(40 + 0.01 * i, "something with a long name " + i));
        }
        return new BmiTrajectory(
                new Axis(20, 80, "age"), new Axis(15, 45, "BMI"), Optional.empty(), false, List.of(), all);
    }

    @Test
    void wordsOfEventsAtOneAgeStandInRowsAndTheRestIsCounted() {
        List<EventLabels.Label> few = EventLabels.place(life(3), 0, 600, age -> 10 * (age - 20), words -> 180);
        assertThat(few).extracting(EventLabels.Label::row).containsExactly(0, 1, 2);

        List<EventLabels.Label> many = EventLabels.place(life(9), 0, 600, age -> 10 * (age - 20), words -> 180);
        assertThat(many).hasSize(4);
        assertThat(many.getLast().words()).isEqualTo("6 more in the table");
    }

    @Test
    void noTwoWordsOfARowOverlapAndAllStayInside() {
        List<BmiTrajectory.Event> spread = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            spread.add(new BmiTrajectory.Event(21 + 8 * i, "event " + i));
        }
        var life = new BmiTrajectory(
                new Axis(20, 80, "age"), new Axis(15, 45, "BMI"), Optional.empty(), false, List.of(), spread);
        List<EventLabels.Label> labels = EventLabels.place(life, 0, 600, age -> 10 * (age - 20), words -> 100);
        for (EventLabels.Label one : labels) {
            assertThat(one.left()).isGreaterThanOrEqualTo(0);
            assertThat(one.left() + 100).isLessThanOrEqualTo(600);
            assertThat(labels)
                    .filteredOn(other -> !other.equals(one) && other.row() == one.row())
                    .allMatch(other -> Math.abs(other.left() - one.left()) >= 100);
        }
    }
}
