package org.phengen.ui.patient;

import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.Interval;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.Plane;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.SameRiskPerson;
import org.phengen.cohort.SameRiskStudy;
import org.phengen.job.Gap;
import org.phengen.question.Sex;
import org.phengen.site.PatientStudy;

/// All that the screen says of one patient.
///
/// @param identity who it is
/// @param answer the judged comparison, gate first
/// @param study everybody but the patient, for plane and slice; empty where there is none
/// @param evidence what the score rests on
/// @param life values and events over the years, by age
/// @param reach how much of the sites answered
/// @param provenance how every number was made, and what was read
/// @param attrition whom the comparison leaves out, by reason
public record OpenPatient(
        Identity identity,
        SameRiskAnswer answer,
        Optional<SameRiskStudy> study,
        ScoreEvidence evidence,
        Life life,
        Reach reach,
        PatientStudy.Provenance provenance,
        List<PatientStudy.LeftOut> attrition) {
    public OpenPatient {
        attrition = List.copyOf(attrition);
    }

    /// A patient of whose numbers nobody told how they were made.
    public OpenPatient(
            Identity identity,
            SameRiskAnswer answer,
            Optional<SameRiskStudy> study,
            ScoreEvidence evidence,
            Life life,
            Reach reach) {
        this(
                identity,
                answer,
                study,
                evidence,
                life,
                reach,
                new PatientStudy.Provenance(
                        answer.derivations(), List.of(), List.of(), List.of(), List.of(), one -> Optional.empty()),
                List.of());
    }

    /// Who it is.
    ///
    /// @param name where the record has one
    /// @param born "14 Mar 1980", or the year alone; empty where not recorded
    /// @param ageToday completed years; empty where not known or where the person has died
    /// @param ageYears at the measure, with its fraction; NaN where not known
    public record Identity(
            String key,
            Optional<String> name,
            String record,
            Optional<String> born,
            Optional<Integer> ageToday,
            double ageYears,
            Sex sex) {}

    /// The measure over the years.
    ///
    /// @param window ages between which a value counts for today; empty where the birth is not known
    public record Life(List<BmiTrajectory.Point> points, List<BmiTrajectory.Event> events, Optional<Interval> window) {
        /// Of whom nobody told which years give today's value.
        public Life(List<BmiTrajectory.Point> points, List<BmiTrajectory.Event> events) {
            this(points, events, Optional.empty());
        }

        public Life {
            points = List.copyOf(points);
            events = List.copyOf(events);
        }
    }

    /// How much of the sites answered.
    ///
    /// @param complete sites that gave everything
    /// @param all sites asked
    public record Reach(int complete, int all, List<Gap> gaps) {
        public Reach {
            gaps = List.copyOf(gaps);
        }

        public boolean isComplete() {
            return complete == all && gaps.isEmpty();
        }
    }

    public String key() {
        return identity.key();
    }

    /// Whether counts are held back: a site without individual view is among the people, and a site is not complete.
    /// Partial and complete counts side by side would be a difference (docs/rules.md section 5).
    public boolean holdsCountsBack() {
        return !reach.isComplete()
                && study.flatMap(SameRiskStudy::plane)
                        .filter(Plane.Density.class::isInstance)
                        .isPresent();
    }

    /// Whether too little of the score could be read: then there is none. A gate closed for another reason keeps back a
    /// score that there is.
    public boolean lacksScore() {
        return answer.gate().reasons().stream()
                .anyMatch(
                        check -> check.check() == GateCheck.Check.WEIGHT_READ && check.state() == GateCheck.State.FAIL);
    }

    public boolean isClosed() {
        return answer.gate().isClosed();
    }

    /// Under 20: what is observed is a growth z-score, never the measure itself.
    public boolean isChild() {
        return identity.ageYears() < SameRiskPerson.ADULT_FROM_YEARS;
    }
}
