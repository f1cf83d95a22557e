package org.phengen.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.phengen.patient.PatientAnswer.Counted;

/// What was read of one site's medical records and genomes.
///
/// @param site short name
/// @param title for people
/// @param files clinical files read or searches sent, in order
/// @param genomes genome files opened
/// @param took how long reading took this session, people and genomes; nothing where the site was read before
/// @param counts what was used and what was left out for which reason; empty where the site's rule hides counts
public record SourceReading(
        String site, String title, List<String> files, List<String> genomes, Duration took, Optional<Counts> counts) {
    public SourceReading {
        files = List.copyOf(files);
        genomes = List.copyOf(genomes);
    }

    /// @param people each once
    /// @param conditions kept
    /// @param measurements kept, usable or not
    /// @param events kept: pregnancies, operations, medicines that bear on a measure
    /// @param leftOut what was left out or put right, and how often
    public record Counts(int people, int conditions, int measurements, int events, List<Counted> leftOut) {
        public Counts {
            leftOut = List.copyOf(leftOut);
        }
    }

    static SourceReading of(SiteGenomes site) {
        boolean shown = site.site().rule().individualView();
        return new SourceReading(
                site.name(),
                site.site().file().title(),
                site.answer().searches(),
                site.site().sources().stream().map(source -> source.name()).toList(),
                site.took(),
                shown ? Optional.of(counts(site)) : Optional.empty());
    }

    private static Counts counts(SiteGenomes site) {
        int conditions = 0;
        int measurements = 0;
        int events = 0;
        for (var patient : site.answer().patients()) {
            conditions += patient.conditions().size();
            measurements += patient.measurements().size();
            events += patient.events().size();
        }
        return new Counts(
                site.answer().patients().size(),
                conditions,
                measurements,
                events,
                site.answer().notes());
    }
}
