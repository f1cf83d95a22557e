package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.language.Said;
import org.phengen.linkage.LinkageResult;
import org.phengen.patient.PatientAnswer.Counted;

/// What a site's records hold, one line: what was used, left out, put right or is particular, and how often. A site of
/// counts tells that it happens and never how often, because a count of records can be that of one person.
///
/// @param said the English wording is stable
public record RecordNote(Said said, ShownCount count) {
    /// In English.
    public String what() {
        return said.english();
    }

    static List<RecordNote> of(List<Counted> notes, OpenSite.Linked linked, ViewRule rule, boolean genome) {
        List<Counted> all = new ArrayList<>(notes);
        if (genome) {
            linkage(linked.link(), all);
        }
        return all.stream()
                .filter(note -> note.count() > 0)
                .map(note -> new RecordNote(
                        note.said(),
                        rule.individualView() ? ShownCount.of(note.count(), rule) : new ShownCount.Hidden()))
                .toList();
    }

    private static void linkage(LinkageResult link, List<Counted> into) {
        into.add(new Counted(
                Said.told("site.note.peopleLinkedSample"), link.sampleOf().size()));
        into.add(new Counted(
                Said.told("site.note.peopleWhomCrosswalkDoes"),
                link.withoutSample().size()));
        into.add(new Counted(
                Said.told("site.note.peopleWhoseSampleStands"),
                link.missingSamples().size()));
        for (LinkageResult.Kind kind : LinkageResult.Kind.values()) {
            long count = link.conflicts().stream()
                    .filter(conflict -> conflict.kind() == kind)
                    .count();
            into.add(new Counted(
                    Said.told(
                            "site.note.contradictionsCrosswalkNobodyConcerned",
                            Said.of("site.note.kind." + kind.name())),
                    (int) count));
        }
        into.add(new Counted(
                Said.told("site.note.samplesGenomeFilesBelong"),
                link.withoutPatient().size()));
        into.add(new Counted(
                Said.told("site.note.crosswalkRowsAboutPeople"),
                link.strangers().size()));
        into.add(new Counted(Said.told("site.note.crosswalkRowsSayAgain"), link.repeatedRows()));
    }
}
