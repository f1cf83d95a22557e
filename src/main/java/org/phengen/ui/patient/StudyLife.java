package org.phengen.ui.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.ChosenBmi;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.DateInterval;
import org.phengen.patient.FlaggedWindow;
import org.phengen.site.PatientStudy;

/// A record's values and events by age.
final class StudyLife {
    private StudyLife() {}

    static OpenPatient.Life of(PatientStudy study) {
        Optional<DateInterval> birth = study.patient().birth();
        List<BmiTrajectory.Point> points = new ArrayList<>();
        for (BmiPoint point : study.points()) {
            StudyIdentity.years(birth, point.when()).ifPresent(age -> {
                if (Double.isFinite(point.value())) {
                    points.add(new BmiTrajectory.Point(
                            age, point.value(), leftOut(point), isToday(point, study.chosen())));
                }
            });
        }
        points.sort(Comparator.comparingDouble(BmiTrajectory.Point::age));
        List<BmiTrajectory.Event> events = new ArrayList<>();
        for (ClinicalEvent event : study.patient().events()) {
            StudyIdentity.years(birth, DateInterval.day(event.days().first()))
                    .ifPresent(age -> events.add(new BmiTrajectory.Event(age, event.text())));
        }
        return new OpenPatient.Life(points, events);
    }

    private static Optional<String> leftOut(BmiPoint point) {
        return point.rejected().or(() -> point.flags().stream().findFirst().map(FlaggedWindow::text));
    }

    private static boolean isToday(BmiPoint point, ChosenBmi chosen) {
        return leftOut(point).isEmpty()
                && !point.when().first().isBefore(chosen.from())
                && !point.when().last().isAfter(chosen.to());
    }
}
