package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ViewRule;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.job.JobContext;
import org.phengen.score.LocusEvidence;
import org.phengen.score.LocusEvidence.Basis;
import org.phengen.site.PatientStudy;
import org.phengen.ui.kit.Theme;

/// The table of evidence of a score with very many weights.
class EvidenceTabTest {
    private static final int MANY = 100_000;
    private static final SimulatedPatients PEOPLE = new SimulatedPatients(new ViewRule(true, 1));
    private static final PatientDoor NOBODY = new PatientDoor() {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return List.of();
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            return PEOPLE.typical();
        }
    };

    private static List<LocusEvidence> rows() {
        List<LocusEvidence> rows = new ArrayList<>();
        Basis[] bases = Basis.values();
        for (int i = 0; i < MANY; i++) {
            rows.add(new LocusEvidence(
                    "rs" + i,
                    i + 2,
                    Optional.empty(),
                    bases[i % bases.length],
                    "direct",
                    1.0 / MANY,
                    "0/1 (A>G)",
                    OptionalInt.of(1),
                    OptionalDouble.of(0.001),
                    Optional.empty()));
        }
        return rows;
    }

    private static ScreenUnderTest open() {
        OpenPatient given = PEOPLE.typical();
        PatientStudy.Provenance was = given.provenance();
        var patient = new OpenPatient(
                given.identity(),
                given.answer(),
                given.study(),
                given.evidence(),
                given.life(),
                given.reach(),
                new PatientStudy.Provenance(
                        was.derivations(), rows(), List.of(), List.of(), List.of(), EvidenceTabTest::onDemand),
                List.of());
        var screen = ScreenUnderTest.of(NOBODY, Theme.LIGHT, 1368, 872);
        ScreenUnderTest.onScreen(() -> {
            screen.model.show(patient);
            screen.view.tab("tab-evidence", true);
            return true;
        });
        return screen.settled();
    }

    private static Optional<Derivation> onDemand(LocusEvidence one) {
        return Optional.of(new Draft("locus." + one.id(), one.id(), "made when asked")
                .number("a", "a", 0.001)
                .value(0.001, Digits.SIGNED_TWO, "a")
                .make());
    }

    @Test
    void aHundredThousandWeightsStandInTheTableAndAreFilteredAndSearched() {
        var screen = open();
        TableView<?> table = (TableView<?>) screen.view.lookup("#evidence-table");
        assertThat(table.getItems()).hasSize(MANY);
        // virtual: as many rows of nodes as the eye has room for
        assertThat(table.lookupAll(".table-row-cell")).hasSizeLessThan(100);

        @SuppressWarnings("unchecked")
        var kind = (ChoiceBox<EvidenceFilter.Kind>) screen.view.lookup("#evidence-filter");
        ScreenUnderTest.onScreen(() -> {
            kind.setValue(EvidenceFilter.Kind.USED);
            return true;
        });
        assertThat(table.getItems()).hasSize((int)
                rows().stream().filter(one -> one.basis().isUsed()).count());
        ScreenUnderTest.onScreen(() -> {
            kind.setValue(EvidenceFilter.Kind.ALL);
            ((TextField) screen.view.lookup("#evidence-search")).setText("RS99999");
            return true;
        });
        assertThat(table.getItems()).hasSize(1);
    }

    @Test
    void everyRowOpensHowItCountsAlsoWhenNobodyDerivedItBefore() {
        var screen = open();
        TableView<?> table = (TableView<?>) screen.view.lookup("#evidence-table");
        ScreenUnderTest.onScreen(() -> {
            table.getSelectionModel().select(54_321);
            table.fireEvent(new javafx.scene.input.KeyEvent(
                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    javafx.scene.input.KeyCode.ENTER,
                    false,
                    false,
                    false,
                    false));
            return true;
        });
        assertThat(screen.view.sheet().text()).startsWith("rs54321").contains("made when asked");
    }

    @Test
    void whatIsNotReadAgainAndWhatHasNoRowIsSaidOnTheScreen() {
        String said = open().view.lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .reduce("", (all, one) -> all + "\n" + one);
        assertThat(said).contains("more than 3,000 weights the genome is not read again");
    }

    @Test
    void theFileHasEveryRowWithSixDigits() {
        var table = EvidenceExport.table(rows());
        assertThat(table.rows()).hasSize(MANY);
        assertThat(table.rows().get(7)).contains("rs7", "0/1 (A>G)", "1.00000e-05", "0.001");
    }
}
