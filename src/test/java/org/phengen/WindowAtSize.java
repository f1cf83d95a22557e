package org.phengen;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.phengen.chart.draw.ChartPane;
import org.phengen.job.JobContext;
import org.phengen.score.ScoreCatalog;
import org.phengen.settings.AppFolders;
import org.phengen.site.Federation;
import org.phengen.site.SiteFileReader;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.patient.SitePatients;

/// Measures the program's own window on real files, as a user meets it: how long until the table is filled, how long a
/// filter of it and a move of the slice take until the scene has been drawn again, and how much heap all of it keeps.
/// Prints rows for docs/benchmarks.md and asserts nothing; `.ci/size` runs it.
public final class WindowAtSize {
    private static final int MOVES = 60;

    private final Scene scene;
    private final int sites;

    private WindowAtSize(Scene scene, int sites) {
        this.scene = scene;
        this.sites = sites;
    }

    /// @param args the question, the patient's id, then the site files
    public static void main(String[] args) throws Exception {
        System.setProperty(
                AppFolders.HOME_PROPERTY,
                Files.createTempDirectory("phengen-window").toString());
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        ScreenJobRunner jobs = new ScreenJobRunner();
        long start = System.nanoTime();
        WorkstationWindow window = onScreen(() -> {
            var made = new WorkstationWindow(new Stage(), jobs, Clock.systemUTC());
            made.show();
            return made;
        });
        List<Path> files = Arrays.stream(args).skip(2).map(Path::of).toList();
        Federation sites = Federation.open(
                files.stream().map(SiteFileReader::read).toList(),
                Wiring.sources(),
                Clock.systemUTC(),
                JobContext.unwatched());
        onScreen(() -> {
            window.fill(sites, new SitePatients(sites, ScoreCatalog.find(ScoreCatalog.BMI)));
            return window;
        });
        row("window usable: every record read", start);
        new WindowAtSize(window.scene(), files.size()).measure(args[0], args[1]);
        heap();
        System.exit(0);
    }

    private void measure(String question, String patient) throws Exception {
        waitFor("#patients", node -> !((TableView<?>) node).getItems().isEmpty());
        TextField field = (TextField) node("#question");
        int before = items();
        long asked = System.nanoTime();
        onScreen(() -> {
            field.setText(question);
            key(field, KeyCode.ENTER);
            return field;
        });
        waitFor("#patients", node -> ((TableView<?>) node).getItems().size() > before);
        waitFor("#ask-screen", this::answeredByAll);
        int rows = 0;
        long filled = System.nanoTime();
        // the rows come after the counts, site by site
        while (System.nanoTime() - filled < 3_000_000_000L) {
            Thread.sleep(20);
            int now = items();
            filled = now == rows ? filled : System.nanoTime();
            rows = now;
        }
        row("asked again, until the table has its " + rows + " rows", System.nanoTime() - (filled - asked));

        onScreen(() -> {
            ((Button) node("#filter")).fire();
            return scene;
        });
        waitFor("#filter-search", WindowAtSize::isSeen);
        TextField search = (TextField) node("#filter-search");
        List<Double> filters = new ArrayList<>();
        for (String words : List.of("m", "me", "mel", "n1", "n12", "n123", "", "no such", "", "n0", "n03", "")) {
            filters.add(drawnAfter(() -> search.setText(words)));
        }
        List<Double> worked = new ArrayList<>();
        for (String words : List.of("f", "fe", "fem", "s1", "s12", "", "no such", "", "n0", "n03", "")) {
            worked.add(laidOutAfter(() -> search.setText(words)));
        }
        List<Double> unchanged = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            unchanged.add(drawnAfter(() -> {}));
        }
        figures("the same scene drawn again unchanged, in software, pixels read back", unchanged);
        figures("a filter of the table, until it is drawn; the first " + millis(filters.getFirst()), filters);
        figures("a filter of the table, until rows and cells stand where they belong, not drawn", worked);

        onScreen(() -> {
            search.setText(patient);
            return search;
        });
        waitFor("#patients", node -> ((TableView<?>) node).getItems().size() == 1);
        long opened = System.nanoTime();
        onScreen(() -> {
            TableView<?> table = (TableView<?>) node("#patients");
            table.getSelectionModel().select(0);
            key(table, KeyCode.ENTER);
            return table;
        });
        waitFor("#slice", WindowAtSize::isSeen);
        row("opening one patient, until the plane is drawn", opened);
        Node slice = node("#slice");
        ChartPane plane = (ChartPane) node("#plane-chart");
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            KeyCode way = i % 20 < 10 ? KeyCode.LEFT : KeyCode.RIGHT;
            steps.add(redrawnAfter(plane, () -> key(slice, way)));
        }
        figures("a move of the slice, until the plane with its new count is in the window", steps);
        List<Double> moves = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            KeyCode way = i % 20 < 10 ? KeyCode.LEFT : KeyCode.RIGHT;
            moves.add(drawnAfter(() -> key(slice, way)));
        }
        figures("a move of the slice, until it is drawn", moves);
    }

    private int items() throws Exception {
        return onScreen(() -> ((TableView<?>) node("#patients")).getItems().size());
    }

    /// A site that has answered offers its requests.
    private boolean answeredByAll(Node screen) {
        return screen.lookupAll(".pg-link").stream()
                        .filter(button -> String.valueOf(button.getId()).startsWith("requests-"))
                        .count()
                == sites;
    }

    private Node node(String id) {
        return scene.lookup(id);
    }

    private interface Wish {
        boolean holds(Node node);
    }

    private void waitFor(String id, Wish wish) throws Exception {
        while (!onScreen(() -> node(id) != null && wish.holds(node(id)))) {
            Thread.sleep(20);
        }
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void key(Node node, KeyCode code) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", code, false, false, false, false));
        }
    }

    /// Milliseconds from the action to the scene drawn again, pixels read back.
    private double drawnAfter(Runnable action) throws Exception {
        WritableImage image = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
        onScreen(() -> scene.snapshot(image));
        long start = System.nanoTime();
        onScreen(() -> {
            action.run();
            // lays out, and draws into an image what a screen would show
            return scene.snapshot(image);
        });
        return (System.nanoTime() - start) / 1e6;
    }

    /// Milliseconds that the action and the pulse behind it keep the screen's thread, before anything is drawn.
    private double laidOutAfter(Runnable action) throws Exception {
        CompletableFuture<Long> pulse = new CompletableFuture<>();
        long[] begun = {0};
        Runnable before = () -> begun[0] = System.nanoTime();
        Runnable after = () -> pulse.complete(System.nanoTime() - begun[0]);
        long acted = onScreen(() -> {
            long start = System.nanoTime();
            action.run();
            long end = System.nanoTime();
            scene.addPreLayoutPulseListener(before);
            scene.addPostLayoutPulseListener(after);
            Platform.requestNextPulse();
            return end - start;
        });
        double all = (acted + pulse.get()) / 1e6;
        onScreen(() -> {
            scene.removePreLayoutPulseListener(before);
            scene.removePostLayoutPulseListener(after);
            return scene;
        });
        return all;
    }

    /// Milliseconds from the action until the chart has drawn its new numbers, off the screen's thread, and shows them.
    private static double redrawnAfter(ChartPane chart, Runnable action) throws Exception {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        ChangeListener<Integer> done = (observed, was, now) -> drawn.complete(System.nanoTime());
        long start = System.nanoTime();
        onScreen(() -> {
            chart.drawings().addListener(done);
            action.run();
            return chart;
        });
        double all = (drawn.get() - start) / 1e6;
        onScreen(() -> {
            chart.drawings().removeListener(done);
            return chart;
        });
        return all;
    }

    private static <T> T onScreen(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.0f ms", value);
    }

    private static void row(String what, long start) {
        System.out.printf(Locale.ROOT, "| %s | %.1f s |%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void figures(String what, List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | median %s, 95th centile %s, longest %s |%n",
                what,
                millis(sorted[sorted.length / 2]),
                millis(sorted[sorted.length * 95 / 100]),
                millis(sorted[sorted.length - 1]));
    }

    private static void heap() {
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                Locale.ROOT,
                "| heap alive at the end, of %d MB given | %d MB |%n",
                Runtime.getRuntime().maxMemory() >> 20,
                live >> 20);
    }
}
