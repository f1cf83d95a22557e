package org.phengen.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.phengen.cohort.Exclusion;
import org.phengen.cohort.SameRiskPerson;
import org.phengen.cohort.SameRiskTable;
import org.phengen.cohort.ViewRule;
import org.phengen.job.Gap;
import org.phengen.linkage.SamePerson;
import org.phengen.patient.PatientRecord;
import org.phengen.patient.PatientRecord.Identifier;
import org.phengen.score.PooledScore;
import org.phengen.score.SampleScore;
import org.phengen.score.ScoreRun;

/// All people of all reachable sites with their scores over the loci that every site can use: whom a patient is
/// compared
/// with. Immutable; read once and used for patient after patient.
public final class Everyone {
    private final List<SiteGenomes> sites;
    private final List<Gap> failed;
    private final PooledScore pooled;
    private final SameRiskTable table;
    private final Map<String, String> personOf;
    private final int asked;
    private final OtherScores others = new OtherScores();

    private Everyone(List<SiteGenomes> sites, List<Gap> failed, PooledScore pooled, int asked) {
        this.sites = List.copyOf(sites);
        this.failed = List.copyOf(failed);
        this.pooled = pooled;
        this.asked = asked;
        personOf = personOf(sites);
        table = SameRiskTable.of(records());
    }

    /// @param sites read, at least one with a score
    /// @param failed sites that gave nothing at all
    static Everyone of(List<SiteGenomes> sites, List<Gap> failed) {
        Map<String, ScoreRun> runs = new LinkedHashMap<>();
        sites.forEach(site -> site.run().ifPresent(run -> runs.put(site.name(), run)));
        return new Everyone(sites, failed, PooledScore.of(runs), sites.size() + failed.size());
    }

    /// Other scores of the same people.
    OtherScores others() {
        return others;
    }

    List<SiteGenomes> sites() {
        return sites;
    }

    /// Sites that answered completely, of all that were asked.
    public int completeSites() {
        return (int) sites.stream().filter(SiteGenomes::complete).count();
    }

    public int askedSites() {
        return asked;
    }

    /// Everything that is missing, of every site; of a site that shows no small counts, without how many.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(failed);
        sites.forEach(site -> gaps.addAll(
                site.site().rule().individualView()
                        ? site.gaps()
                        : site.gaps().stream().map(CountlessGap::of).toList()));
        return gaps;
    }

    /// Each site's rule by its name.
    Map<String, ViewRule> rules() {
        Map<String, ViewRule> rules = new LinkedHashMap<>();
        sites.forEach(site -> rules.put(site.name(), site.site().rule()));
        return rules;
    }

    /// The rule of a figure over all sites.
    public ViewRule rule() {
        return ViewRule.strictest(sites.stream().map(site -> site.site().rule()).toList());
    }

    public PooledScore pooled() {
        return pooled;
    }

    public SameRiskTable table() {
        return table;
    }

    /// The pooled score of a sample; empty where it has none.
    Optional<SampleScore> score(String site, String sample) {
        ScoreRun run = pooled.sites().get(site);
        if (run == null) {
            return Optional.empty();
        }
        OptionalInt row = run.indexOf(sample);
        return row.isEmpty() ? Optional.empty() : Optional.of(run.scores().get(row.getAsInt()));
    }

    private List<SameRiskPerson> records() {
        List<SameRiskPerson> records = new ArrayList<>();
        for (SiteGenomes site : sites) {
            // a site of counts that is partial now and complete later would tell single people by the difference
            if (!site.site().rule().individualView() && !site.complete()) {
                continue;
            }
            for (PatientRecord patient : site.answer().patients()) {
                records.add(record(site, patient));
            }
        }
        return records;
    }

    private SameRiskPerson record(SiteGenomes site, PatientRecord patient) {
        String key = site.name() + "/" + patient.id();
        var measured = MeasuredValue.of(patient, site.site().asOf());
        Optional<String> sample = site.linked().sample(patient.id());
        Set<Exclusion> reasons = Exclusions.of(site, patient, measured, sample);
        double score = sample.flatMap(name -> score(site.name(), name))
                .map(SampleScore::score)
                .orElse(Double.NaN);
        return new SameRiskPerson(
                key,
                site.name(),
                personOf.getOrDefault(key, key),
                patient.sex(),
                measured.ageYears(),
                measured.value(),
                score,
                reasons);
    }

    /// One name for all records of a person whom the crosswalks know at several sites.
    private static Map<String, String> personOf(List<SiteGenomes> sites) {
        Map<String, Map<String, Set<Identifier>>> named = new LinkedHashMap<>();
        sites.forEach(site -> named.put(site.name(), site.linked().named()));
        return SamePerson.firstRecords(SamePerson.across(named));
    }
}
