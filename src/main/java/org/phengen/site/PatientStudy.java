package org.phengen.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.phengen.cohort.Estimate;
import org.phengen.cohort.Exclusion;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.SameRiskStudy;
import org.phengen.cohort.ShownCount;
import org.phengen.derivation.Derivation;
import org.phengen.job.Gap;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.ChosenBmi;
import org.phengen.patient.PatientRecord;
import org.phengen.score.DrivingVariant;
import org.phengen.score.LocusEvidence;
import org.phengen.score.SampleScore;
import org.phengen.score.ScorePlace;
import org.phengen.score.ScoreRun;

/// One patient among people of similar genetic risk, with everything the screen and the command line say of it.
///
/// @param site the patient's own site
/// @param asOf the site's today
/// @param ageToday completed years; empty where not known or where the person has died
/// @param chosen the BMI that speaks for the patient, by the same rule as for everybody
/// @param genome the linked sample and its score; empty where none is linked
/// @param study answers sliders and slices
/// @param answer gate first, then the numbers it lets through
/// @param sites how every site stands
/// @param attrition whom the comparison leaves out, by reason, as the strictest site's rule lets it be told
/// @param gaps everything that is missing
/// @param provenance how every number was made and what was read for it
public record PatientStudy(
        SiteFile site,
        PatientRecord patient,
        LocalDate asOf,
        Optional<Integer> ageToday,
        ChosenBmi chosen,
        Optional<Genome> genome,
        SameRiskStudy study,
        SameRiskAnswer answer,
        List<SiteStanding> sites,
        List<LeftOut> attrition,
        List<Gap> gaps,
        Provenance provenance) {
    public PatientStudy {
        sites = List.copyOf(sites);
        attrition = List.copyOf(attrition);
        gaps = List.copyOf(gaps);
    }

    /// `SITE/ID`.
    public String key() {
        return site.site() + "/" + patient.id();
    }

    /// Every point of the patient's BMI, usable or not.
    public List<BmiPoint> points() {
        return chosen.points();
    }

    /// The patient's sample and what its genome gave.
    ///
    /// @param score over the loci that every pooled site can use
    /// @param run the pooled run of the patient's own site
    /// @param place among scores, with its interval; empty where the gate keeps the score back
    /// @param strength what the score explains here and what is inherited, behind the chances of the top tenth
    /// @param driving variants, largest contribution first; empty with `place`
    /// @param pooling one sentence per site: which loci are used
    public record Genome(
            String sample,
            SampleScore score,
            ScoreRun run,
            Optional<ScorePlace> place,
            ScorePlace.Strength strength,
            List<DrivingVariant> driving,
            List<String> pooling) {
        public Genome {
            driving = List.copyOf(driving);
            pooling = List.copyOf(pooling);
        }
    }

    /// How every number was made and what was read for it. With a closed gate nothing in it tells the score.
    ///
    /// @param derivations of every number that is shown; counts of people are missing while they are held back
    /// @param evidence the weights of the score, of a very large one the heaviest; empty without a genome
    /// @param readings of every site
    /// @param records where this patient's facts stand
    /// @param opinions what other scores say; empty where the gate keeps the score back
    /// @param loci how one weight counts, for a score of too many to derive each beforehand; empty where it tells
    ///     nothing
    public record Provenance(
            List<Derivation> derivations,
            List<LocusEvidence> evidence,
            List<SourceReading> readings,
            List<String> records,
            List<SecondOpinion> opinions,
            Function<LocusEvidence, Optional<Derivation>> loci) {
        public Provenance {
            opinions = List.copyOf(opinions);
            derivations = List.copyOf(derivations);
            evidence = List.copyOf(evidence);
            readings = List.copyOf(readings);
            records = List.copyOf(records);
        }

        /// The derivation of a number.
        public Optional<Derivation> derivation(String id) {
            return derivations.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /// What another score says of the patient.
    ///
    /// @param name of the score
    /// @param z SD from the mean of the adults of the patient's own site; empty where it could not be scored
    /// @param read share of its weight that the genome gave, 0 to 1; NaN where nothing was read
    /// @param derivation id of how z was made; empty without z
    public record SecondOpinion(String name, Optional<Estimate> z, double read, String derivation) {}

    /// How one site stands in the comparison.
    ///
    /// @param complete whether it gave everything
    /// @param linkage counts in one line, empty where the site's rule hides them
    public record SiteStanding(String site, String title, boolean complete, Optional<String> linkage) {}

    /// People whom the comparison leaves out for one reason.
    public record LeftOut(Exclusion reason, ShownCount people) {}
}
