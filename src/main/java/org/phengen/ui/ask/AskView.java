package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phengen.derivation.Derivation;
import org.phengen.question.Continuation;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.DerivationSheet;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.PageScroll;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Words;

/// The Ask screen: question, sites, who was counted out, the cohort's charts, its people. Where there is little room
/// the
/// cards become lines, and the lower panels tabs of one area; where large text leaves still less, the screen scrolls.
public final class AskView extends Region {
    private static final double WIDE = 1240;
    private static final double HIGH = 800;
    private static final KeyCombination ASK = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final double SHEET = 480;
    private final AskViewModel model;
    private final Words words = Words.of("ask");
    private static final double NARROW = 880;
    private static final double LOW = 640;
    private static final double TABS = 300;

    private final VBox content = new VBox(16);
    private final PageScroll scroll = new PageScroll(content);
    private final QuestionPanel question;
    private final List<SiteCardView> cards = new ArrayList<>();
    private final FigureLinks links;
    private final DerivationSheet sheet;
    private final AttritionPanel attrition;
    private final CohortPanel cohort;
    private final PatientsPanel patients;
    private boolean compact;
    private boolean narrow;
    private boolean laidOut;

    public AskView(ScreenContext context, AskViewModel model) {
        this.model = model;
        setId("ask-screen");
        List<SiteFile> places = model.cards().stream().map(SiteCard::site).toList();
        var figures = new AskFigures(words, places);
        question = new QuestionPanel(words, model);
        links = new FigureLinks(this::open);
        sheet = new DerivationSheet(links);
        attrition = new AttritionPanel(context, words, figures, links);
        cohort = new CohortPanel(context, words, figures, links);
        patients = new PatientsPanel(context, words, model, places);
        for (int i = 0; i < places.size(); i++) {
            cards.add(new SiteCardView(words, model));
            HBox.setHgrow(cards.getLast(), Priority.ALWAYS);
            cards.getLast().setPrefWidth(100);
            cards.getLast().setMinWidth(0);
        }
        content.getStyleClass().add("pg-screen");
        ContinuationList goOn = question.continuations();
        getChildren().addAll(scroll, goOn, sheet);
        goOn.visibleProperty().addListener((observed, before, now) -> requestLayout());
        goOn.getItems().addListener((ListChangeListener<Continuation>) change -> requestLayout());
        model.cards().addListener((ListChangeListener<SiteCard>) change -> showCards());
        model.state().addListener((observed, before, now) -> show(now));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (ASK.match(event)) {
                model.ask();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                if (sheet.isVisible()) {
                    sheet.close();
                    event.consume();
                } else if (question.closeContinuations()) {
                    event.consume();
                } else {
                    model.stop();
                }
            }
        });
        show(model.state().get());
    }

    /// Where typing goes when the screen opens.
    public void focusFirst() {
        question.focusField();
    }

    /// Opens the ways to go on with the sentence, as typing does; for pictures.
    public void showContinuations() {
        question.showContinuations();
    }

    /// Offers the questions asked before, at the field.
    public void showRecent() {
        focusFirst();
        question.steps().showRecent();
    }

    /// Why the cohort cannot be saved as counts now; empty when it can.
    public Optional<String> exportRefusal() {
        return patients.export().refusal();
    }

    /// Saves the cohort as counts.
    public void export() {
        patients.export().save();
    }

    private void showCards() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(model.cards().get(i), compact && !narrow);
        }
    }

    private void open(List<Derivation> derivations, Node from) {
        sheet.show(derivations, from);
        requestLayout();
    }

    /// The sheet that says how a number was made; for tests.
    DerivationSheet sheet() {
        return sheet;
    }

    private void show(AskState state) {
        sheet.close();
        attrition.show(state);
        links.of(attrition.derivations());
        cohort.show(state);
        patients.show(state);
    }

    @Override
    protected void layoutChildren() {
        boolean small = getWidth() < WIDE || getHeight() < HIGH;
        boolean tight = getWidth() < NARROW || getHeight() < LOW;
        if (!laidOut || small != compact || tight != narrow) {
            compact = small;
            narrow = tight;
            laidOut = true;
            arrange();
        }
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
        double wide = Math.min(SHEET, getWidth() / 2 - 16);
        boolean opensAtTheRight = sheet.opener()
                .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .filter(bounds -> bounds.getCenterX() > getWidth() / 2)
                .isEmpty();
        sheet.resizeRelocate(opensAtTheRight ? Math.floor(getWidth() - 16 - wide) : 16, 16, wide, getHeight() - 32);
        ContinuationList goOn = question.continuations();
        if (goOn.isVisible()) {
            Point2D place = sceneToLocal(question.belowTyping());
            double x = Math.min(place.getX(), getWidth() - goOn.width() - 16);
            goOn.resizeRelocate(Math.max(0, x), place.getY() + 4, goOn.width(), goOn.height());
        }
    }

    private void arrange() {
        showCards();
        patients.setCompact(compact);
        if (compact) {
            var lines = new VBox(narrow ? 16 : 0);
            lines.getChildren().addAll(cards);
            if (!narrow) {
                lines.getStyleClass().addAll("pg-panel", "pg-card-lines");
            }
            lines.setMinHeight(Region.USE_PREF_SIZE);
            var tabs = new TabPane(
                    tab("tab-patients", words.say("table.title"), patients),
                    tab("tab-attrition", words.say("attrition.title"), attrition),
                    tab("tab-cohort", words.say("cohort.tab"), cohort));
            tabs.setId("ask-tabs");
            tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
            tabs.getStyleClass().add("pg-tabs");
            // large text in a small window: the screen scrolls, and this area stays useful
            tabs.setMinHeight(narrow ? TABS : 0);
            attrition.setMinWidth(0);
            attrition.setPrefWidth(Region.USE_COMPUTED_SIZE);
            place(question, lines, tabs);
        } else {
            var row = new HBox(16);
            row.getChildren().addAll(cards);
            row.setMinHeight(120);
            row.setPrefHeight(120);
            row.setMaxHeight(120);
            attrition.setPrefWidth(536);
            attrition.setMinWidth(480);
            HBox.setHgrow(cohort, Priority.ALWAYS);
            var figures = new HBox(16, attrition, cohort);
            figures.setMinHeight(264);
            figures.setPrefHeight(264);
            place(question, row, figures, patients);
        }
    }

    private void place(Node... nodes) {
        content.getChildren().setAll(nodes);
        VBox.setVgrow(nodes[nodes.length - 1], Priority.ALWAYS);
    }

    private static Tab tab(String id, String title, Node body) {
        var tab = new Tab(title, body);
        tab.setId(id);
        return tab;
    }
}
