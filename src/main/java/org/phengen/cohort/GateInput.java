package org.phengen.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.Gap;
import org.phengen.language.Said;
import org.phengen.patient.ClinicalEvent;
import org.phengen.question.Sex;

/// The facts that the gate judges, gathered before any number is computed.
///
/// @param adults people whom the patient would be compared with, the patient left out
public record GateInput(
        Build build,
        Weight weight,
        Identity identity,
        Ancestry ancestry,
        Life life,
        Measured measured,
        int adults,
        Sites sites) {

    /// @param data the genome file's build by contig lengths; empty where they do not tell
    /// @param scoring the build of the scoring file that was used; empty where none fits
    public record Build(Optional<GenomeBuild> data, Optional<GenomeBuild> scoring) {}

    /// @param matchedByCount share of the score's loci that matched, 0 to 1
    /// @param matchedByWeight share of its weight that matched, 0 to 1
    /// @param readByWeight share of its weight that this person's genome gave: called, proven reference or filled from
    ///     the reference frequency, 0 to 1
    /// @param leftOut what is missing, each a few words ("5 A/T or C/G loci left out"); empty where nothing
    public record Weight(double matchedByCount, double matchedByWeight, double readByWeight, List<Said> leftOut) {
        public Weight {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// @param recorded as the record says
    /// @param genetic as the X and Y chromosomes say; empty where they were not read
    /// @param doubt why the sample may be somebody else's (two patients, a swap); empty where nothing says so
    public record Identity(Sex recorded, Optional<Sex> genetic, Optional<Said> doubt) {}

    /// @param distance to the reference people, in the unit of the limit; empty where not assessed
    /// @param limit the largest that is allowed
    public record Ancestry(OptionalDouble distance, double limit) {
        /// No components of ancestry yet.
        public static Ancestry notAssessed() {
            return new Ancestry(OptionalDouble.empty(), Double.NaN);
        }
    }

    /// @param ageYears age at the measure; NaN where not known
    /// @param events what the patient's value was measured during or after
    /// @param since what took values out, or goes on today, while the value that counts lies outside it
    public record Life(double ageYears, Set<ClinicalEvent.Kind> events, Set<ClinicalEvent.Kind> since) {
        public Life {
            events = Set.copyOf(events);
            since = Set.copyOf(since);
        }

        /// Nothing but what the value was measured during or after.
        public Life(double ageYears, Set<ClinicalEvent.Kind> events) {
            this(ageYears, events, Set.of());
        }
    }

    /// @param monthsOld age of the newest value that counts; empty where there is none
    /// @param values how many values count
    public record Measured(OptionalDouble monthsOld, int values) {}

    /// @param complete sites that answered completely
    /// @param all sites asked
    /// @param own whether the patient's own site is among the complete ones
    public record Sites(int complete, int all, boolean own, List<Gap> gaps) {
        public Sites {
            gaps = List.copyOf(gaps);
        }
    }
}
