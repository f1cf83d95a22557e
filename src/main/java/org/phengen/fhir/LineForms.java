package org.phengen.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.fhir.LineForm.Slot;
import org.phengen.fhir.ResourceReader.Resource;
import org.phengen.fhir.Statement.Header;
import org.phengen.patient.DateInterval;

/// Reads lines whose form is known without parsing them: nine of ten resources of a site are observations of
/// values that differ in a few places only. A form is learnt from a line that was read in full, and kept only if it
/// tells of that line what the reader told, and about the same person. Not safe for several threads.
final class LineForms {
    /// Forms that a line is compared with.
    private static final int MOST = 24;
    /// Files in which every line has a form of its own are read in full.
    private static final int MOST_LEARNT = 1000;

    private final SiteReading into;
    private final List<Known> known = new ArrayList<>();
    private final LineParts parts = new LineParts();
    private int learnt;
    private @Nullable Known before;

    private byte[] subjectText = {};
    private @Nullable Reference subject;
    private byte[] momentText = {};
    private @Nullable DateInterval when;
    private String moment = "";

    private static final class Known {
        private final LineForm form;
        private final PlainObservation plain;
        /// The form that followed last time: a visit's measures come in the same order again and again.
        private @Nullable Known next;

        Known(LineForm form, PlainObservation plain) {
            this.form = form;
            this.plain = plain;
        }
    }

    LineForms(SiteReading into) {
        this.into = into;
    }

    /// Takes the line if its form is known; false where it has to be read in full.
    boolean take(byte[] line, int from, int to, long entry) {
        Known found = find(line, from, to);
        if (found == null) {
            return false;
        }
        Statement statement = statement(found.plain, into.placeOf(entry));
        Reference about = subject;
        if (statement == null || about == null) {
            return false;
        }
        into.add(about, statement);
        return true;
    }

    private @Nullable Known find(byte[] line, int from, int to) {
        Known last = before;
        Known guess = last == null ? null : last.next;
        Known found = guess != null && guess.form.fits(line, from, to, parts) ? guess : any(line, from, to);
        if (last != null && found != null) {
            last.next = found;
        }
        before = found == null ? last : found;
        return found;
    }

    private @Nullable Known any(byte[] line, int from, int to) {
        for (int i = 0; i < known.size(); i++) {
            Known one = known.get(i);
            if (one.form.fits(line, from, to, parts)) {
                return one;
            }
        }
        return null;
    }

    /// A line that was read in full, and what stands on it.
    void learn(byte[] line, int from, int to, Resource resource) {
        if (learnt == MOST_LEARNT) {
            return;
        }
        Optional<PlainObservation> plain = into.plain(resource);
        Optional<LineForm> form = plain.isEmpty() ? Optional.empty() : LineFormMaker.of(line, from, to);
        boolean all = form.isPresent() && form.get().values() == plain.get().values();
        if (!all
                || form.get().values() > LineParts.MOST_VALUES
                || known.stream().anyMatch(it -> it.form.isSame(form.get()))) {
            return;
        }
        learnt++;
        long place = into.placeOf(0);
        boolean tells = form.get().fits(line, from, to, parts)
                && into.statement(resource).equals(statement(plain.get(), place))
                && into.subject(resource).equals(Optional.ofNullable(subject));
        if (tells) {
            known.addFirst(new Known(form.get(), plain.get()));
        }
        if (known.size() > MOST) {
            known.removeLast();
        }
    }

    /// What the line says, its parts being told; null where one of them is not what it usually is.
    private @Nullable Statement statement(PlainObservation plain, long place) {
        DateInterval days = days();
        if (days == null || !isAboutPatient()) {
            return null;
        }
        long version = parts.has(Slot.UPDATED) ? SiteReading.version(parts.text(Slot.UPDATED)) : 0;
        return plain.statement(new Header("Observation", parts.text(Slot.ID), version, place), days, moment, parts);
    }

    private boolean isAboutPatient() {
        if (!parts.is(Slot.SUBJECT, subjectText)) {
            subjectText = parts.bytes(Slot.SUBJECT);
            subject = Reference.of(parts.text(Slot.SUBJECT))
                    .filter(SiteReading::isPatient)
                    .orElse(null);
        }
        return subject != null;
    }

    private @Nullable DateInterval days() {
        if (!parts.is(Slot.MOMENT, momentText)) {
            momentText = parts.bytes(Slot.MOMENT);
            String text = parts.text(Slot.MOMENT);
            when = into.dates.days(text).orElse(null);
            moment = into.dates.moment(text);
        }
        return when;
    }
}
