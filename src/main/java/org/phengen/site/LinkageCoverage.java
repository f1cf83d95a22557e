package org.phengen.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.Suppression;
import org.phengen.cohort.ViewRule;
import org.phengen.job.CheckLine;
import org.phengen.linkage.Crosswalk;
import org.phengen.linkage.Linkage;
import org.phengen.linkage.LinkageResult;
import org.phengen.patient.PatientRecord;
import org.phengen.patient.PatientRecord.Identifier;

/// How many of a site's people are linked to a sample, and what keeps the others from it. At a site that shows counts
/// only, the numbers are shown together or not at all: one hidden could be worked out from the rest.
final class LinkageCoverage {
    private static final String SUBJECT = "linkage";

    private LinkageCoverage() {}

    /// @param samples names in the genome files
    static CheckLine line(List<PatientRecord> patients, Crosswalk crosswalk, Set<String> samples, ViewRule rule) {
        Map<String, Collection<Identifier>> bearers = new LinkedHashMap<>();
        patients.forEach(patient -> bearers.put(patient.id(), patient.identifiers()));
        LinkageResult link = Linkage.join(bearers, crosswalk, samples);
        int linked = link.sampleOf().size();
        int conflicting = patients.size()
                - linked
                - link.withoutSample().size()
                - link.missingSamples().size();
        int[] people = {
            linked, link.withoutSample().size(), link.missingSamples().size(), conflicting
        };
        int[] ofFiles = {
            samples.size() - link.withoutPatient().size(), link.withoutPatient().size()
        };
        int[] strangers = {link.strangers().size()};
        String remedy = "Complete or correct the crosswalk; `samples` are named as in the VCF";
        if (!rule.individualView() && !(shown(people, rule) && shown(ofFiles, rule) && shown(strangers, rule))) {
            return CheckLine.note(
                    SUBJECT,
                    "counted, but not shown: one of the groups is smaller than " + rule.minimumCell()
                            + ", and it could be worked out from the others",
                    "");
        }
        var said = new ArrayList<String>();
        said.add(linked + " of " + patients.size() + " people are linked to a sample");
        add(said, people[1], "without a row in the crosswalk");
        add(said, people[2], "with a sample that no genome file holds");
        add(said, conflicting, "in contradictory rows");
        add(said, ofFiles[1], "samples of nobody");
        add(said, strangers[0], "rows of unknown people");
        String all = String.join(", ", said);
        if (linked == 0) {
            return CheckLine.fault(SUBJECT, all, remedy);
        }
        return said.size() == 1 ? CheckLine.fine(SUBJECT, all) : CheckLine.note(SUBJECT, all, remedy);
    }

    private static void add(List<String> said, int count, String what) {
        if (count > 0) {
            said.add(count + " " + what);
        }
    }

    private static boolean shown(int[] counts, ViewRule rule) {
        Suppression.SafeTable table = Suppression.table(counts, rule);
        return table.total() instanceof ShownCount.Exact
                && table.cells().stream().allMatch(ShownCount.Exact.class::isInstance);
    }
}
