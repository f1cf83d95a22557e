package org.phengen.ui.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.Interval;
import org.phengen.derivation.Ids;
import org.phengen.language.Said;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.ChosenBmi;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.DateInterval;
import org.phengen.patient.FlaggedWindow;
import org.phengen.patient.Onset;
import org.phengen.site.PatientStudy;

/// A record's values and events by age.
final class StudyLife {
    private StudyLife() {}

    static OpenPatient.Life of(PatientStudy study) {
        Optional<DateInterval> birth = study.patient().birth();
        List<BmiTrajectory.Point> points = new ArrayList<>();
        for (int i = 0; i < study.points().size(); i++) {
            BmiPoint point = study.points().get(i);
            String opens = Ids.POINT + (i + 1);
            StudyIdentity.years(birth, point.when()).ifPresent(age -> {
                if (Double.isFinite(point.value())) {
                    points.add(new BmiTrajectory.Point(
                            age, point.value(), leftOut(point), isToday(point, study.chosen()), opens));
                }
            });
        }
        points.sort(Comparator.comparingDouble(BmiTrajectory.Point::age));
        List<BmiTrajectory.Event> events = new ArrayList<>(flagging(study, birth));
        events.addAll(diagnoses(study, birth));
        OptionalDouble from =
                StudyIdentity.years(birth, DateInterval.day(study.chosen().from()));
        OptionalDouble to =
                StudyIdentity.years(birth, DateInterval.day(study.chosen().to()));
        Optional<Interval> window = from.isPresent() && to.isPresent()
                ? Optional.of(new Interval(from.getAsDouble(), to.getAsDouble()))
                : Optional.empty();
        return new OpenPatient.Life(points, events, window);
    }

    /// What bears on the measure: as long as its values are left out, an operation at its day.
    private static List<BmiTrajectory.Event> flagging(PatientStudy study, Optional<DateInterval> birth) {
        List<BmiTrajectory.Event> events = new ArrayList<>();
        for (ClinicalEvent event : study.patient().events()) {
            DateInterval days = switch (event.kind()) {
                case PREGNANCY ->
                    FlaggedWindow.of(event)
                            .map(window -> new DateInterval(window.first(), window.last()))
                            .orElse(event.days());
                case GLP1_MEDICINE, OEDEMA -> event.days();
                case BARIATRIC_SURGERY, AMPUTATION, OTHER ->
                    DateInterval.day(event.days().first());
            };
            add(events, birth, days, Wording.say("event." + event.kind().name(), event.text()));
        }
        return events;
    }

    /// Confirmed diagnoses at their onset, else when they were asserted; each name once, at its first.
    private static List<BmiTrajectory.Event> diagnoses(PatientStudy study, Optional<DateInterval> birth) {
        Map<String, DateInterval> first = new TreeMap<>();
        Set<String> flagged =
                study.patient().events().stream().map(ClinicalEvent::resource).collect(Collectors.toSet());
        for (ConditionRecord condition : study.patient().conditions()) {
            Optional<DateInterval> onset = condition
                    .onset()
                    .filter(Onset.OnDate.class::isInstance)
                    .map(on -> ((Onset.OnDate) on).days())
                    .or(condition::asserted);
            if (condition.confirmed() && !flagged.contains("Condition/" + condition.id())) {
                onset.ifPresent(days ->
                        first.merge(condition.text(), days, (a, b) -> a.first().isBefore(b.first()) ? a : b));
            }
        }
        List<BmiTrajectory.Event> events = new ArrayList<>();
        first.forEach((text, days) -> add(events, birth, DateInterval.day(days.first()), text));
        return events;
    }

    private static void add(
            List<BmiTrajectory.Event> events, Optional<DateInterval> birth, DateInterval days, String words) {
        StudyIdentity.years(birth, DateInterval.day(days.first()))
                .ifPresent(from -> StudyIdentity.years(birth, DateInterval.day(days.last()))
                        .ifPresent(to -> events.add(new BmiTrajectory.Event(from, to, words))));
    }

    private static Optional<String> leftOut(BmiPoint point) {
        return point.unused()
                .map(Said::now)
                .or(() -> point.flags().stream().findFirst().map(FlaggedWindow::text));
    }

    private static boolean isToday(BmiPoint point, ChosenBmi chosen) {
        return leftOut(point).isEmpty()
                && !point.when().first().isBefore(chosen.from())
                && !point.when().last().isAfter(chosen.to());
    }
}
