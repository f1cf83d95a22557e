package org.phengen.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.cohort.ViewRule;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.SexChromosomes;
import org.phengen.job.CheckLine;
import org.phengen.job.CheckLine.Verdict;
import org.phengen.job.CheckReport;
import org.phengen.job.JobContext;
import org.phengen.job.Redaction;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.linkage.Crosswalk;
import org.phengen.range.ByteSource;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.vcf.CallableBed;
import org.phengen.vcf.GenomeFileCheck;
import org.phengen.vcf.GenomeFileReport;

/// Checks the genome files that a site file names, each by itself and all against each other and the site file.
final class SiteGenomeCheck {
    private static final String SUBJECT = "genomes";

    private final ByteStores stores;
    private final SiteFile site;
    private final ViewRule rule;
    private final boolean whole;
    private final JobContext job;
    private final List<CheckReport> reports = new ArrayList<>();
    private final Set<String> samples = new LinkedHashSet<>();
    private final Set<String> styles = new LinkedHashSet<>();

    SiteGenomeCheck(ByteStores stores, SiteFile site, ViewRule rule, boolean whole, JobContext job) {
        this.stores = stores;
        this.site = site;
        this.rule = rule;
        this.whole = whole;
        this.job = job;
    }

    /// @return lines for the site's report; [#reports] then has one for each file
    List<CheckLine> check(SiteFile.Genome genome, Optional<Crosswalk> crosswalk) {
        Set<String> wanted = new LinkedHashSet<>();
        crosswalk.ifPresent(rows -> rows.rows().forEach(row -> wanted.add(row.sample())));
        List<Location> files;
        try {
            files = GenomeFiles.list(genome, wanted);
        } catch (SourceException failure) {
            return List.of(CheckLine.fault(SUBJECT, site.file().toString(), failure));
        }
        if (files.isEmpty()) {
            return List.of(CheckLine.fault(
                    SUBJECT, genome.vcf() + ": no such genome file", "Check genome.vcf in the site file"));
        }
        for (Location file : files) {
            job.checkCancelled();
            job.progress(Said.told("job.progress.checkingGenomeFiles"), reports.size(), files.size());
            if (!GenomeFiles.mayBeAbsent(genome) || isThere(file)) {
                check(genome, file);
            }
        }
        if (reports.isEmpty()) {
            return List.of(CheckLine.fault(
                    SUBJECT, genome.vcf() + ": no such genome file", "Check genome.vcf in the site file"));
        }
        List<CheckLine> lines = summary(genome);
        genome.callable().ifPresent(location -> lines.add(callable(location, genome)));
        return lines;
    }

    private CheckLine callable(String location, SiteFile.Genome genome) {
        try {
            CallableRegions regions = CallableBed.read(stores, Location.parse(location), genome.build(), job);
            int chromosomes = regions.edges().size();
            return CheckLine.fine(
                    "callable",
                    location + ": " + regions.bases() + " bases on " + chromosomes
                            + (chromosomes == 1 ? " chromosome" : " contigs"));
        } catch (SourceException failure) {
            return CheckLine.fault("callable", site.file().toString(), failure);
        }
    }

    /// A file whose absence is no fault: nobody says which of those that may be are.
    private boolean isThere(Location file) {
        try (ByteSource found = stores.open(file, ByteStores.Opening.ENDS, job)) {
            return found.length() > 0;
        } catch (SourceException failure) {
            return failure.category() != SourceException.Category.MISSING;
        }
    }

    private void check(SiteFile.Genome genome, Location file) {
        GenomeFileReport found =
                GenomeFileCheck.check(stores, file, Optional.empty(), Optional.of(genome.build()), whole, job);
        var more = new ArrayList<CheckLine>();
        String name = lastPart(file.name());
        inName(genome, file, "{sample}")
                .filter(sample -> !found.samples().isEmpty() && !found.samples().contains(sample))
                .ifPresent(sample -> more.add(CheckLine.fault(
                        "samples",
                        name + " holds another sample than its name says",
                        "Give the file the name of its sample, or correct its header (bcftools reheader -s)")));
        inName(genome, file, "{contig}")
                .map(SexChromosomes::plainName)
                .filter(contig ->
                        !found.chromosomes().isEmpty() && !found.chromosomes().contains(contig))
                .ifPresent(contig -> more.add(CheckLine.fault(
                        "contigs",
                        name + " is named for contig " + contig + ", but has rows of "
                                + String.join(
                                        ", ",
                                        found.chromosomes().stream().sorted().toList()),
                        "Give the file the name of its contig")));
        if (genome.layout() == SiteFile.Layout.PER_PATIENT
                && !java.util.Collections.disjoint(samples, found.samples())) {
            more.add(CheckLine.fault(
                    "samples", "a sample stands in an earlier file too", "Leave one of the two files out"));
        }
        samples.addAll(found.samples());
        styles.addAll(found.styles());
        reports.add(shown(found.report().with(more), found.samples().size()));
    }

    /// The number of samples is a number of people.
    private CheckReport shown(CheckReport report, int people) {
        if (rule.shows(people)) {
            return report;
        }
        return new CheckReport(
                report.source(),
                report.lines().stream()
                        .map(line -> line.subject().equals("samples") && line.verdict() == Verdict.FINE
                                ? CheckLine.fine("samples", "fewer than " + rule.minimumCell() + " samples")
                                : line)
                        .toList());
    }

    /// What stands in a file's name where the pattern has a placeholder.
    private static Optional<String> inName(SiteFile.Genome genome, Location file, String placeholder) {
        String pattern = lastPart(Redaction.location(genome.vcf()));
        String name = lastPart(file.name());
        int at = pattern.indexOf(placeholder);
        int behind = pattern.length() - at - placeholder.length();
        return at < 0 || name.length() < at + behind
                ? Optional.empty()
                : Optional.of(name.substring(at, name.length() - behind));
    }

    private static String lastPart(String location) {
        return location.contains("://")
                ? location.substring(location.lastIndexOf('/') + 1)
                : String.valueOf(Path.of(location).getFileName());
    }

    private List<CheckLine> summary(SiteFile.Genome genome) {
        var lines = new ArrayList<CheckLine>();
        long faulty = reports.stream()
                .filter(report -> report.verdict() == Verdict.FAULT)
                .count();
        if (hidden()) {
            lines.add(
                    faulty == 0
                            ? CheckLine.fine(SUBJECT, "every person's file is usable")
                            : CheckLine.fault(
                                    SUBJECT,
                                    "some people's files have faults; which and how many is not shown, as the view is"
                                            + " aggregate",
                                    "Ask those who may see single people at this site to run the check"));
            return lines;
        }
        String files = reports.size() + (reports.size() == 1 ? " file" : " files") + " of "
                + genome.build().label();
        lines.add(
                faulty == 0
                        ? CheckLine.fine(SUBJECT, files + ", every one usable")
                        : CheckLine.fault(
                                SUBJECT, files + ", " + faulty + " with faults", "See the lines of each file below"));
        if (styles.size() > 1) {
            lines.add(CheckLine.note(
                    "contigs",
                    "the files name chromosomes in different ways: " + String.join(", ", styles),
                    "Nothing to do: these names are known to mean the same"));
        }
        return lines;
    }

    /// Where a file is a person and people may not be shown, there are none.
    List<CheckReport> reports() {
        return hidden() ? List.of() : reports;
    }

    private boolean hidden() {
        return !rule.individualView()
                && site.genome()
                        .filter(genome -> genome.layout() == SiteFile.Layout.PER_PATIENT)
                        .isPresent();
    }

    /// Names of all samples in the files that could be read.
    Set<String> samples() {
        return samples;
    }
}
