package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Action.Menu;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The commands that go from tab to tab, and take designs from window to window. */
final class WindowCommands {

    private final MainWindow window;
    private final Windows windows;

    WindowCommands(MainWindow window, Windows windows) {
        this.window = window;
        this.windows = windows;
    }

    void addTo(CommandList list) {
        Desk desk = window.desk();
        ObservableValue<Boolean> several =
                Bindings.createObjectBinding(() -> desk.panes().size() > 1, desk.panes());
        ObservableValue<Boolean> elsewhere = Bindings.createObjectBinding(
                () -> windows.open().size() > 1 && desk.current().get().isPresent(), windows.open(), desk.current());
        ObservableValue<Boolean> inFile =
                desk.inFront(pane -> pane.document().file().map(Optional::isPresent), false);
        list.in(Menu.FILE);
        add(list, "file-changes", inFile, () -> window.front().ifPresent(window::review));
        add(list, "reload", inFile, () -> window.front().ifPresent(window::reload));
        list.always("open-recent", "open", window::openRecent)
                .always("forget-missing", "", window.files()::forgetMissing)
                .always("clear-recents", "", window.files().settings()::forgetUnpinned);
        list.always("preferences", "", window::showPreferences);
        list.in(Menu.VIEW).always("new-window", "new", () -> windows.another(window));
        add(list, "move-to-window", several, this::tearOut);
        add(list, "move-to-next-window", elsewhere, this::moveOn);
        add(list, "next-tab", several, () -> step(1));
        add(list, "previous-tab", several, () -> step(-1));
    }

    private static void add(CommandList list, String id, ObservableValue<Boolean> enabled, Runnable work) {
        list.add(id, "", enabled, work);
    }

    private void tearOut() {
        window.front()
                .ifPresent(pane -> windows.tearOut(
                        pane, window, window.stage().getX() + 32, window.stage().getY() + 32));
    }

    private void moveOn() {
        window.front().ifPresent(pane -> windows.after(window).ifPresent(other -> windows.move(pane, window, other)));
    }

    private void step(int by) {
        List<DocumentPane> panes = window.desk().panes();
        int at = window.front().map(panes::indexOf).orElse(-1);
        window.desk().show(Optional.of(panes.get(Math.floorMod(at + by, panes.size()))));
    }
}
