package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Design;
import dev.portolan.ui.files.Autosave;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.files.LostWork;
import dev.portolan.ui.files.OutsideWatch;
import dev.portolan.ui.files.Preferences;
import dev.portolan.ui.files.Recovery;
import dev.portolan.ui.files.Theme;
import dev.portolan.ui.state.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What goes on beside the user's work, for all windows: unsaved changes are kept for the case of a crash, files are looked
 * after, and the system's theme is followed.
 */
final class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Windows windows;
    private final Tasks tasks;
    private final Catalog catalog;
    private final Preferences preferences;
    private final Recovery recovery;
    private final Autosave autosave;
    private final OutsideWatch outside;
    private final List<Runnable> ends;
    private BooleanSupplier systemIsDark = () -> false;

    Rounds(Windows windows, MainWindow.Parts parts) {
        this.windows = windows;
        tasks = parts.tasks();
        catalog = parts.catalog();
        preferences = parts.files().settings().preferences();
        recovery = new Recovery(parts.files().settings().recovery());
        autosave = new Autosave(recovery, tasks);
        outside = new OutsideWatch(tasks);
        ends = List.of(
                Tasks.every(() -> Duration.ofSeconds(preferences.autosave().get()), this::keep),
                Tasks.every(() -> LOOK, this::look));
    }

    /** Keeps everything that is not saved, now. */
    void keep() {
        autosave.keep(windows.documents());
    }

    /** Looks whether somebody else has changed a file, now. */
    void look() {
        outside.look(windows.documents());
    }

    /** The user came to a window, or left one: others may see the recovery files now, or have changed files before. */
    void focused(boolean came) {
        if (came) {
            look();
            askSystem();
        } else {
            keep();
        }
    }

    void closed(Document document) {
        autosave.drop(document);
    }

    void follow(BooleanSupplier dark) {
        systemIsDark = dark;
        preferences.theme().addListener((what, before, now) -> askSystem());
        askSystem();
    }

    private void askSystem() {
        if (preferences.theme().get() == Theme.SYSTEM) {
            tasks.start(
                    systemIsDark::getAsBoolean,
                    preferences.systemDark()::set,
                    failure -> LOG.log(System.Logger.Level.DEBUG, "the system does not say its theme", failure));
        }
    }

    /** Asks what becomes of what an earlier run left behind, if anything, and brings back what is wanted. */
    void restore(MainWindow window) {
        tasks.run(
                () -> recovery.leftovers().stream()
                        .map(leftover -> LostWork.of(leftover, catalog))
                        .toList(),
                lost -> {
                    if (!lost.isEmpty()) {
                        window.files().choices().restore(lost).forEach((one, fate) -> settle(window, one, fate));
                    }
                },
                failure -> LOG.log(System.Logger.Level.WARNING, "what was left behind cannot be read", failure));
    }

    private void settle(MainWindow window, LostWork lost, LostWork.Fate fate) {
        switch (fate) {
            case RESTORE -> window.files().restore(lost, design -> document(window, lost, design), autosave);
            case DISCARD -> recovery.discard(lost.leftover());
            case LATER -> {}
        }
    }

    /** The document of the file that was changed, which may be open already. */
    private Document document(MainWindow window, LostWork lost, Design design) {
        Optional<Document> there = lost.leftover()
                .draft()
                .origin()
                .filter(windows::show)
                .flatMap(file -> windows.documents().stream()
                        .filter(document -> document.isIn(file))
                        .findFirst());
        return there.orElseGet(() -> window.add(design).document());
    }

    /** The last window is closed, so everything is saved or not wanted. */
    void end() {
        ends.forEach(Runnable::run);
        recovery.close();
    }
}
