package dev.portolan.ui.shell;

import dev.portolan.ui.files.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The windows of the program, the one that was used last in front of the others; a design is in one of them. */
public final class Windows {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double STEP = 32;

    private final Function<Stage, MainWindow.Parts> parts;
    private final ObservableList<MainWindow> open = FXCollections.observableArrayList();
    private Optional<Rounds> rounds = Optional.empty();

    /** Windows whose screen was taken away come to one that is left. */
    private final ListChangeListener<Screen> screensChanged = change -> open().forEach(window -> reach(window.stage()));

    /**
     * No window yet.
     *
     * @param parts what a window on this stage is built of
     */
    public Windows(Function<Stage, MainWindow.Parts> parts) {
        this.parts = parts;
        Screen.getScreens().addListener(new WeakListChangeListener<>(screensChanged));
    }

    /** A window on {@code stage}, not shown yet. */
    public MainWindow on(Stage stage) {
        return new MainWindow(stage, parts.apply(stage), this);
    }

    /** Those that are shown, the one that was used last first. */
    ObservableList<MainWindow> open() {
        return open;
    }

    /** The one that was used last. */
    public Optional<MainWindow> last() {
        return open.stream().findFirst();
    }

    /** Notes that this window is the one in use. */
    void used(MainWindow window) {
        if (open.isEmpty() || open.get(0) != window) {
            open.remove(window);
            open.add(0, window);
        }
    }

    void closed(MainWindow window) {
        open.remove(window);
        if (open.isEmpty()) {
            rounds.ifPresent(Rounds::end);
        }
    }

    /** What goes on beside the windows; begins with the first of them. */
    Rounds rounds(MainWindow.Parts shared) {
        if (rounds.isEmpty()) {
            rounds = Optional.of(new Rounds(this, shared));
        }
        return rounds.get();
    }

    /**
     * Has the window's colours follow the system's, for those who want that.
     *
     * @param systemIsDark may take a moment
     */
    public void follow(BooleanSupplier systemIsDark) {
        rounds.ifPresent(one -> one.follow(systemIsDark));
    }

    /** Offers what an earlier run left unsaved, if anything, in the window that was used last. */
    public void restore() {
        last().ifPresent(window -> rounds.ifPresent(one -> one.restore(window)));
    }

    /** Prepares for the first design that is opened, unless one is open already. */
    public void rehearse() {
        last().ifPresent(MainWindow::rehearse);
    }

    /** Opens another window with the start page, a little aside of {@code beside}. */
    MainWindow another(MainWindow beside) {
        Stage stage = new Stage();
        MainWindow window = on(stage);
        place(stage, beside.stage().getX() + STEP, beside.stage().getY() + STEP);
        window.show(WIDTH, HEIGHT);
        return window;
    }

    /** Takes a design from its window into a new one at this place of the screen. */
    MainWindow tearOut(DocumentPane pane, MainWindow from, double screenX, double screenY) {
        MainWindow window = another(from);
        place(window.stage(), screenX, screenY);
        move(pane, from, window);
        return window;
    }

    /** Puts a window there, as far as that is on a screen. */
    private static void place(Stage stage, double x, double y) {
        Rectangle2D there = new WindowPlace(new Rectangle2D(x, y, WIDTH, HEIGHT), false)
                .near(WindowPlace.screens())
                .bounds();
        stage.setX(there.getMinX());
        stage.setY(there.getMinY());
    }

    /** Brings a window back that is on no screen any longer. */
    private static void reach(Stage stage) {
        WindowPlace.of(stage, Optional.empty())
                .filter(place -> place.on(WindowPlace.screens()).isEmpty())
                .ifPresent(place -> place.near(WindowPlace.screens()).take(stage));
    }

    /** Takes a design from one window to another; a window that has nothing left closes. */
    void move(DocumentPane pane, MainWindow from, MainWindow to) {
        from.release(pane);
        to.welcome(pane);
        if (from.isEmpty()) {
            from.stage().close();
            closed(from);
        }
        to.toFront();
    }

    /** The window whose turn is after this one, for taking a design there; empty where there is no other. */
    Optional<MainWindow> after(MainWindow window) {
        return open.stream().filter(other -> other != window).reduce((first, second) -> second);
    }

    /** The window other than {@code besides} that covers this place of the screen. */
    Optional<MainWindow> under(double screenX, double screenY, MainWindow besides) {
        return open.stream()
                .filter(window -> window != besides)
                .filter(window -> covers(window.stage(), screenX, screenY))
                .findFirst();
    }

    private static boolean covers(Stage stage, double x, double y) {
        return x >= stage.getX()
                && y >= stage.getY()
                && x < stage.getX() + stage.getWidth()
                && y < stage.getY() + stage.getHeight();
    }

    /** Brings the design that lies in {@code file} to the front; whether there is one. */
    boolean show(Path file) {
        for (MainWindow window : open) {
            Optional<DocumentPane> there = window.desk().panes().stream()
                    .filter(pane -> pane.document().isIn(file))
                    .findFirst();
            if (there.isPresent()) {
                window.desk().show(there);
                window.toFront();
                return true;
            }
        }
        return false;
    }

    /** Everything that is open in any window. */
    List<Document> documents() {
        return open.stream()
                .flatMap(window -> window.desk().panes().stream())
                .map(DocumentPane::document)
                .toList();
    }

    /** Closes all windows, one after the other, as long as the user lets them. */
    void quit() {
        last().ifPresent(window -> window.close(this::quit));
    }
}
