package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.phengen.job.JobRunner;
import org.phengen.score.ExclusionReason;
import org.phengen.score.LocusEvidence;
import org.phengen.score.MatchWay;

/// Which weights the table of evidence shows: by what they rest on, and by a word. Chosen off the screen's thread, one
/// choice at a time and always the latest.
final class EvidenceFilter {
    /// What can be asked for.
    enum Kind {
        ALL,
        USED,
        NOT_USED,
        AMBIGUOUS,
        CALLED,
        REFERENCE,
        FILLED,
        NO_CALL,
        NOT_COVERED,
        LEFT_OUT;

        boolean holds(LocusEvidence one) {
            return switch (this) {
                case ALL -> true;
                case USED -> one.basis().isUsed();
                case NOT_USED -> !one.basis().isUsed();
                case AMBIGUOUS -> one.ambiguous();
                case CALLED, REFERENCE, FILLED, NO_CALL, NOT_COVERED, LEFT_OUT ->
                    one.basis().name().equals(name());
            };
        }

        String words() {
            return switch (this) {
                case ALL -> say("evidence.filter.ALL");
                case USED -> say("evidence.filter.USED");
                case NOT_USED -> say("evidence.filter.unused");
                case AMBIGUOUS -> say("evidence.filter.AMBIGUOUS");
                case CALLED, REFERENCE, FILLED, NO_CALL, NOT_COVERED, LEFT_OUT -> say("basis." + name());
            };
        }
    }

    private final JobRunner jobs;
    private final Consumer<List<LocusEvidence>> shows;
    private final ChoiceBox<Kind> kind = new ChoiceBox<>();
    /// The codes that have words.
    private static final Set<String> NAMED = Stream.of(
                    Stream.of(MatchWay.values()).map(MatchWay::code),
                    Stream.of(ExclusionReason.values()).map(ExclusionReason::code),
                    Stream.of("uncovered", "pooled_out"))
            .flatMap(codes -> codes)
            .collect(Collectors.toUnmodifiableSet());

    private final TextField word = new TextField();
    private List<LocusEvidence> rows = List.of();
    private JobRunner.@Nullable Running choosing;

    EvidenceFilter(JobRunner jobs, Consumer<List<LocusEvidence>> shows) {
        this.jobs = jobs;
        this.shows = shows;
        kind.setId("evidence-filter");
        kind.setAccessibleText(say("evidence.filter"));
        kind.getItems().setAll(Kind.values());
        kind.setValue(Kind.ALL);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Kind one) {
                return one == null ? "" : one.words();
            }

            @Override
            public Kind fromString(String words) {
                throw new UnsupportedOperationException("nobody types a kind");
            }
        });
        word.setId("evidence-search");
        word.setPromptText(say("evidence.search.short"));
        word.setAccessibleText(say("evidence.search"));
        word.setPrefWidth(170);
        kind.valueProperty().addListener((observed, was, now) -> choose());
        word.textProperty().addListener((observed, was, now) -> choose());
    }

    /// How the score's alleles were found in the data, or why not, in words.
    static String matched(LocusEvidence one) {
        return NAMED.contains(one.outcome()) ? say("match." + one.outcome()) : one.outcome();
    }

    Node bar() {
        var bar = new HBox(8, kind, word);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    void show(List<LocusEvidence> next) {
        rows = next;
        kind.setDisable(next.isEmpty());
        word.setDisable(next.isEmpty());
        shows.accept(List.of());
        choose();
    }

    private void choose() {
        if (choosing != null) {
            choosing.cancel();
        }
        List<LocusEvidence> all = rows;
        Kind wanted = kind.getValue();
        String text = word.getText().strip().toLowerCase(Locale.ROOT);
        choosing = jobs.start("", job -> chosen(all, wanted, text), shows, failed -> {
            if (!(failed instanceof CancellationException)) {
                throw failed;
            }
        });
    }

    /// The rows asked for, in their order.
    ///
    /// @param text lower case; stands in the name, the gene, the place or the way it matched
    static List<LocusEvidence> chosen(List<LocusEvidence> all, Kind kind, String text) {
        return all.stream()
                .filter(kind::holds)
                .filter(one -> text.isEmpty() || names(one, text))
                .toList();
    }

    private static boolean names(LocusEvidence one, String text) {
        return one.id().toLowerCase(Locale.ROOT).contains(text)
                || one.outcome().contains(text)
                || matched(one).toLowerCase(Locale.ROOT).contains(text)
                || one.locus()
                        .filter(locus -> (locus.contig() + ":" + locus.position()).contains(text)
                                || locus.facts()
                                        .gene()
                                        .filter(gene ->
                                                gene.toLowerCase(Locale.ROOT).contains(text))
                                        .isPresent())
                        .isPresent();
    }
}
