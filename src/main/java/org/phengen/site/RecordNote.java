package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.linkage.LinkageResult;
import org.phengen.patient.PatientAnswer.Counted;

/// What a site's records hold, one line: what was used, left out, put right or is particular, and how often. A site of
/// counts tells that it happens and never how often, because a count of records can be that of one person.
///
/// @param what the wording is stable
public record RecordNote(String what, ShownCount count) {

    static List<RecordNote> of(List<Counted> notes, OpenSite.Linked linked, ViewRule rule, boolean genome) {
        List<Counted> all = new ArrayList<>(notes);
        if (genome) {
            linkage(linked.link(), all);
        }
        return all.stream()
                .filter(note -> note.count() > 0)
                .map(note -> new RecordNote(
                        note.what(),
                        rule.individualView() ? ShownCount.of(note.count(), rule) : new ShownCount.Hidden()))
                .toList();
    }

    private static void linkage(LinkageResult link, List<Counted> into) {
        into.add(new Counted("people linked to a sample", link.sampleOf().size()));
        into.add(new Counted(
                "people whom the crosswalk does not name: no genome",
                link.withoutSample().size()));
        into.add(new Counted(
                "people whose sample stands in no genome file",
                link.missingSamples().size()));
        for (LinkageResult.Kind kind : LinkageResult.Kind.values()) {
            long count = link.conflicts().stream()
                    .filter(conflict -> conflict.kind() == kind)
                    .count();
            into.add(new Counted(
                    "contradictions of the crosswalk (" + kind.meaning() + "): nobody concerned is linked",
                    (int) count));
        }
        into.add(new Counted(
                "samples of the genome files that belong to nobody here",
                link.withoutPatient().size()));
        into.add(new Counted(
                "crosswalk rows about people who are not in the records",
                link.strangers().size()));
        into.add(new Counted("crosswalk rows that say again what another said", link.repeatedRows()));
    }
}
