package org.phengen.ui.patient;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.phengen.chart.model.Interval;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.cohort.Plane;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.SameRiskStudy;
import org.phengen.cohort.SliceSummary;
import org.phengen.derivation.Derivation;
import org.phengen.job.JobRunner;
import org.phengen.job.SourceException;
import org.phengen.ui.kit.SupportCode;

/// State and commands of the patient screen, without a node. Use on the screen's thread. A new patient clears
/// everything of the one before at once.
public final class PatientViewModel {
    /// What one press of an arrow key moves the slice by, in standard deviations; five times as much with Shift.
    static final double STEP = 0.05;

    private static final double HALF_WIDTH = 0.25;
    private static final double NARROWEST = 0.1;
    private static final int RECENT = 8;

    private final PatientDoor door;
    private final JobRunner jobs;
    private final SliceReader slices;
    private final ReadOnlyObjectWrapper<PatientState> state = new ReadOnlyObjectWrapper<>(new PatientState.Idle());
    private final ReadOnlyObjectWrapper<Optional<SameRiskPlane>> plane = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PatientDoor.Entry> asked = Optional.empty();
    private final ReadOnlyObjectWrapper<PlaneChoice> choice = new ReadOnlyObjectWrapper<>(PlaneChoice.ALL);
    private final ReadOnlyObjectWrapper<Optional<Interval>> slice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SliceSummary>> summary = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<PatientDoor.Entry> found = FXCollections.observableArrayList();
    private final ObservableList<PatientDoor.Entry> recent = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private JobRunner.@Nullable Running opening;
    private JobRunner.@Nullable Running finding;
    private @Nullable PatientCharts charts;
    private boolean read;
    private Optional<String> problem = Optional.empty();

    public PatientViewModel(PatientDoor door, JobRunner jobs) {
        this.door = door;
        this.jobs = jobs;
        slices = new SliceReader(jobs);
    }

    public ReadOnlyObjectProperty<PatientState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether a patient is in view.
    public ObservableValue<Boolean> open() {
        return state.map(now -> now instanceof PatientState.Ready || now instanceof PatientState.Partial);
    }

    /// The plane as it is to be drawn now; empty when nobody is open.
    public ReadOnlyObjectProperty<Optional<SameRiskPlane>> plane() {
        return plane.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlaneChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /// The scores that the hand asks for; the study may answer with wider ones where a rule demands it.
    public ReadOnlyObjectProperty<Optional<Interval>> slice() {
        return slice.getReadOnlyProperty();
    }

    /// What lies in the slice; the latest reading.
    public ReadOnlyObjectProperty<Optional<SliceSummary>> summary() {
        return summary.getReadOnlyProperty();
    }

    /// Records that the last search found.
    public ObservableList<PatientDoor.Entry> found() {
        return found;
    }

    /// Whether a search is on its way: until it ends nobody is "not found".
    public ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    /// Patients opened before, latest first.
    public ObservableList<PatientDoor.Entry> recent() {
        return recent;
    }

    /// Whether somebody is in view.
    public boolean isOpen() {
        return patient().isPresent();
    }

    /// The patient in view.
    Optional<OpenPatient> patient() {
        return switch (state.get()) {
            case PatientState.Ready ready -> Optional.of(ready.patient());
            case PatientState.Partial partial -> Optional.of(partial.patient());
            case PatientState.Idle idle -> Optional.empty();
            case PatientState.Running running -> Optional.empty();
            case PatientState.Failed failed -> Optional.empty();
        };
    }

    Optional<PatientCharts> charts() {
        return Optional.ofNullable(charts);
    }

    /// Looks for records; an empty text finds none.
    public void find(String words) {
        if (finding != null) {
            finding.cancel();
        }
        problem = Optional.empty();
        searching.set(!words.isBlank());
        found.clear();
        if (words.isBlank()) {
            return;
        }
        finding = jobs.start(
                Wording.say("job.find"),
                context -> door.find(words.strip(), context),
                entries -> {
                    searching.set(false);
                    found.setAll(entries);
                },
                failed -> {
                    if (!(failed instanceof CancellationException)) {
                        problem = Optional.of(words(failed));
                        searching.set(false);
                    }
                });
    }

    /// Why the last search found nothing it could tell of; empty when it went through.
    Optional<String> searchProblem() {
        return problem;
    }

    private static String words(RuntimeException failed) {
        return switch (failed) {
            case SourceException source ->
                source.source() + ": " + source.what().now() + ". "
                        + source.todo().now() + ".";
            default ->
                Wording.say("failed.fault") + ". " + Wording.say("failed.fault.remedy", SupportCode.of(failed)) + ".";
        };
    }

    /// Opens a patient by key.
    ///
    /// @param key `SITE/ID`
    public void open(String key) {
        open(new PatientDoor.Entry(key, key.substring(key.indexOf('/') + 1), ""));
    }

    /// Opens whom it could not open the last time.
    public void openAgain() {
        asked.ifPresent(this::open);
    }

    /// Opens a patient.
    public void open(PatientDoor.Entry entry) {
        close();
        asked = Optional.of(entry);
        state.set(new PatientState.Running(entry.record()));
        opening = jobs.start(
                Wording.say("job.open", entry.record()),
                context -> door.open(entry.key(), context),
                patient -> {
                    recent.removeIf(other -> other.key().equals(entry.key()));
                    recent.addFirst(entry);
                    if (recent.size() > RECENT) {
                        recent.removeLast();
                    }
                    show(patient);
                },
                failed -> state.set(failure(entry.record(), failed)));
    }

    private static PatientState failure(String record, RuntimeException failed) {
        return switch (failed) {
            case SourceException source ->
                new PatientState.Failed(
                        record,
                        source.source() + ": " + source.what().now(),
                        source.todo().now());
            case CancellationException cancelled -> new PatientState.Idle();
            default ->
                new PatientState.Failed(
                        record,
                        Wording.say("failed.fault"),
                        Wording.say("failed.fault.remedy", SupportCode.of(failed)));
        };
    }

    /// Shows a patient that is already read.
    public void show(OpenPatient patient) {
        close();
        charts = new PatientCharts(patient);
        state.set(patient.reach().isComplete() ? new PatientState.Ready(patient) : new PatientState.Partial(patient));
        redraw();
        resetSlice();
    }

    /// Nobody is open any more.
    public void close() {
        if (opening != null) {
            opening.cancel();
            opening = null;
        }
        slices.stop();
        charts = null;
        slice.set(Optional.empty());
        summary.set(Optional.empty());
        plane.set(Optional.empty());
        choice.set(PlaneChoice.ALL);
        state.set(new PatientState.Idle());
    }

    /// Another way to see the plane.
    public void choose(PlaneChoice next) {
        choice.set(next);
        redraw();
    }

    /// Moves the slice.
    ///
    /// @param by standard deviations, to the right when positive; it stops at the ends of the axis
    public void moveSlice(double by) {
        slice.get()
                .ifPresent(now -> ends().ifPresent(ends -> {
                    double bounded = Math.clamp(by, ends.low() - now.low(), ends.high() - now.high());
                    cut(now.low() + bounded, now.high() + bounded);
                }));
    }

    /// Puts one edge of the slice elsewhere; it cannot pass the other.
    public void moveLowEdge(double to) {
        slice.get()
                .ifPresent(now ->
                        ends().ifPresent(ends -> cut(Math.clamp(to, ends.low(), now.high() - NARROWEST), now.high())));
    }

    /// Puts the upper edge elsewhere.
    public void moveHighEdge(double to) {
        slice.get()
                .ifPresent(now ->
                        ends().ifPresent(ends -> cut(now.low(), Math.clamp(to, now.low() + NARROWEST, ends.high()))));
    }

    /// Puts the slice around the patient again.
    public void resetSlice() {
        patient()
                .flatMap(patient -> patient.answer().score())
                .ifPresent(standing -> ends().ifPresent(ends -> {
                    double z = standing.z().value();
                    cut(Math.max(ends.low(), z - HALF_WIDTH), Math.min(ends.high(), z + HALF_WIDTH));
                }));
    }

    private Optional<Interval> ends() {
        return charts().filter(PatientCharts::hasPlane).map(PatientCharts::scores);
    }

    /// How the numbers of the slice in view were made; none while it is being read, or counts are held back.
    List<Derivation> sliceDerivations() {
        return patient().stream()
                .flatMap(shown -> shown.study().stream()
                        .flatMap(study -> summary.get().stream().flatMap(slice -> study.derivations(slice).stream()))
                        .filter(one -> !(one.countsPeople() && shown.holdsCountsBack())))
                .toList();
    }

    /// Whether the number last read is that of the slice now asked for.
    boolean isRead() {
        return read;
    }

    private void cut(double low, double high) {
        read = false;
        slice.set(Optional.of(new Interval(low, high)));
        patient()
                .ifPresent(patient -> slices.read(patient, low, high, found -> {
                    read = true;
                    summary.set(Optional.of(found));
                    redraw();
                }));
    }

    private void redraw() {
        plane.set(charts().map(drawn -> drawn.plane(choice.get(), summary.get())));
    }

    /// What a command to print or export says instead, while something is missing; empty where it may.
    Optional<String> exportRefusal() {
        return patient().flatMap(patient -> {
            if (patient.isClosed()) {
                return Optional.of(Wording.say("export.closed"));
            }
            List<String> sources = patient.reach().gaps().stream()
                    .map(gap -> gap.source())
                    .distinct()
                    .toList();
            return patient.reach().isComplete()
                    ? Optional.empty()
                    : Optional.of(Wording.say("export.partial", String.join(", ", sources)));
        });
    }

    /// Why a figure may not leave the screen; empty where it may: the gate is open, every site is complete, and it
    /// counts nobody singly. What leaves follows the minimum cell whoever looks, and where every site gives the
    /// individual view the plane draws people, not the model.
    ///
    /// @param countsPeople whether the figure counts the people compared with
    Optional<String> figureRefusal(boolean countsPeople) {
        return patient().flatMap(patient -> {
            if (patient.isClosed()) {
                return Optional.of(Wording.say("figure.closed"));
            }
            if (!patient.reach().isComplete()) {
                return Optional.of(Wording.say("figure.partial"));
            }
            boolean drawsPeople = patient.study()
                    .flatMap(SameRiskStudy::plane)
                    .filter(Plane.People.class::isInstance)
                    .isPresent();
            return countsPeople && drawsPeople ? Optional.of(Wording.say("figure.counts")) : Optional.empty();
        });
    }

    /// Stands under a figure that leaves the screen; names no person.
    String provenance() {
        return patient()
                .map(patient -> Wording.say(
                        "figure.provenance",
                        patient.reach().complete(),
                        patient.reach().all(),
                        SameRiskAnswer.COMPARED_WITH))
                .orElse("");
    }
}
