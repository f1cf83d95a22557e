package org.phengen.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.job.CheckLine;
import org.phengen.job.CheckReport;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.linkage.Crosswalk;
import org.phengen.patient.PatientAnswer;
import org.phengen.question.Criterion;

/// Checks everything that a site file names: the file itself, the people's files, the crosswalk, every genome file, and
/// how many people are linked. Counts of people follow the site's own rule.
public final class SiteCheck {
    private final SourceOpener opener;
    private final LocalDate today;
    private final boolean whole;
    private final JobContext job;
    private final List<CheckLine> lines = new ArrayList<>();

    private SiteCheck(SourceOpener opener, LocalDate today, boolean whole, JobContext job) {
        this.opener = opener;
        this.today = today;
        this.whole = whole;
        this.job = job;
    }

    /// @param whole whether every block and row of the genome files is read
    /// @return the site's report, then one for each genome file
    public static List<CheckReport> check(Path file, SourceOpener opener, Clock clock, boolean whole, JobContext job) {
        return new SiteCheck(opener, LocalDate.now(clock), whole, job).check(file);
    }

    private List<CheckReport> check(Path path) {
        String name = path.toString();
        SiteFile site;
        try {
            site = SiteFileReader.read(path);
        } catch (SourceException failure) {
            return List.of(new CheckReport(name, List.of(CheckLine.fault("site file", name, failure))));
        }
        ViewRule rule =
                new ViewRule(site.privacy().individualView(), site.privacy().minimumCell());
        lines.add(CheckLine.fine("site file", "site " + site.site() + ", every key is known and nothing is missing"));
        lines.add(CheckLine.fine("privacy", privacy(site.privacy())));
        Optional<PatientAnswer> people = people(site, rule, name);
        Optional<Crosswalk> crosswalk = site.linkage().flatMap(linkage -> crosswalk(linkage, rule, name));
        var genomes = new SiteGenomeCheck(opener.stores(), site, rule, whole, job);
        site.genome().ifPresent(genome -> lines.addAll(genomes.check(genome, crosswalk)));
        if (people.isPresent() && crosswalk.isPresent() && site.genome().isPresent()) {
            lines.add(LinkageCoverage.line(people.get().patients(), crosswalk.get(), genomes.samples(), rule));
        } else if (site.genome().isEmpty()) {
            lines.add(CheckLine.note("linkage", "the site has no genomes", ""));
        } else {
            lines.add(CheckLine.notChecked(
                    "linkage", "not counted: people or crosswalk could not be read", "See the lines above"));
        }
        var reports = new ArrayList<CheckReport>();
        reports.add(new CheckReport(name, lines));
        reports.addAll(genomes.reports());
        return reports;
    }

    private static String privacy(SiteFile.Privacy privacy) {
        return privacy.individualView()
                ? "individual view: people may be shown on the screen; exports from " + privacy.minimumCell()
                        + " people on"
                : "aggregate view: no people, and no count from 1 to " + (privacy.minimumCell() - 1);
    }

    private Optional<PatientAnswer> people(SiteFile site, ViewRule rule, String name) {
        try {
            PatientAnswer answer =
                    opener.people(site, site.asOf().orElse(today)).find(new Criterion.AllOf(List.of()), job);
            lines.add(CheckLine.fine(
                    "people",
                    words(answer.patients().size(), rule) + " people in "
                            + answer.searches().size() + " FHIR files"));
            for (Gap gap : answer.gaps()) {
                Gap shown = rule.individualView() ? gap : CountlessGap.of(gap);
                lines.add(CheckLine.fault("people", shown.source() + ": " + shown.missing(), shown.remedy()));
            }
            return Optional.of(answer);
        } catch (SourceException failure) {
            lines.add(failed("people", name, failure));
            return Optional.empty();
        }
    }

    private Optional<Crosswalk> crosswalk(SiteFile.Linkage linkage, ViewRule rule, String name) {
        try {
            Crosswalk crosswalk = opener.crosswalk(linkage);
            lines.add(CheckLine.fine(
                    "crosswalk",
                    crosswalk.source() + ": " + words(crosswalk.rows().size(), rule) + " rows"));
            return Optional.of(crosswalk);
        } catch (SourceException failure) {
            lines.add(failed("crosswalk", name, failure));
            return Optional.empty();
        }
    }

    /// What a later version opens is not checked; anything else is at fault.
    static CheckLine failed(String subject, String checked, SourceException failure) {
        return failure.category() == Category.UNSUPPORTED
                ? CheckLine.notChecked(subject, failure.source() + ": " + failure.problem(), failure.remedy())
                : CheckLine.fault(subject, checked, failure);
    }

    private static String words(int count, ViewRule rule) {
        return ShownCount.of(count, rule) instanceof ShownCount.Exact
                ? Integer.toString(count)
                : "fewer than " + rule.minimumCell();
    }
}
