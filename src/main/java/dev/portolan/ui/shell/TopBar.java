package dev.portolan.ui.shell;

import dev.portolan.model.Flow;
import dev.portolan.trace.Trace;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The bar on top: the open designs, and the commands that are wanted most. */
final class TopBar extends HBox {

    /** @param dark whether the window is dark now */
    TopBar(Desk desk, Actions actions, DocumentTabs tabs, ObservableValue<Boolean> dark) {
        getStyleClass().add("top-bar");
        Button export = actions.button("export", Texts.of("window.export"));
        export.getStyleClass().add("accent");
        TabStrip strip = new TabStrip(desk, tabs);
        getChildren()
                .addAll(
                        Words.row(
                                "brand", Icons.ui("compass", 20), Words.label(Texts.of("window.title"), "brand-label")),
                        strip,
                        strip.menu(),
                        Words.spacer(),
                        actions.button("undo", Texts.of("window.undo")),
                        actions.button("redo", Texts.of("window.redo")),
                        actions.button("arrange", Texts.of("window.arrange")),
                        flows(desk),
                        theme(actions, dark),
                        export,
                        commands(actions));
        getChildren().stream()
                .filter(part -> part != strip)
                .map(Region.class::cast)
                .filter(part -> HBox.getHgrow(part) == null)
                .forEach(part -> part.setMinWidth(USE_PREF_SIZE)); // tabs give way, commands do not
    }

    /** Shows what it leads to: the sun in the dark, the moon in the light. */
    private static Button theme(Actions actions, ObservableValue<Boolean> dark) {
        Button button = actions.button("theme", "");
        button.graphicProperty().bind(dark.map(now -> Icons.ui(now ? "theme-light" : "theme-dark", 16)));
        return button;
    }

    /** Says its keys as this system writes them. */
    private static Button commands(Actions actions) {
        Button button = actions.button("commands", Texts.of("window.commands"));
        button.textProperty()
                .bind(actions.keymap()
                        .map(keymap -> keymap.first("commands")
                                .map(KeyCombination::getDisplayText)
                                .orElseGet(() -> Texts.of("window.commands"))));
        return button;
    }

    private static MenuButton flows(Desk desk) {
        MenuButton menu = new MenuButton();
        menu.setId("flow-menu");
        ObservableValue<String> flow =
                desk.inFront(pane -> pane.document().model().tracing().flow(), "");
        menu.textProperty()
                .bind(flow.map(
                        name -> name.isEmpty() ? Texts.of("window.trace") : Texts.of("window.trace.flow", name)));
        menu.setMaxWidth(240);
        ObservableValue<List<Trace>> traces =
                desk.inFront(pane -> pane.document().model().assessment().map(one -> one.traces()), List.of());
        menu.disableProperty().bind(traces.map(List::isEmpty));
        menu.setOnShowing(event -> {
            menu.getItems().clear();
            for (Trace trace : traces.getValue()) {
                Flow one = trace.flow();
                MenuItem item =
                        new MenuItem(one.name() + "  ·  " + trace.disposition().label());
                item.setOnAction(chosen -> desk.current()
                        .get()
                        .ifPresent(
                                pane -> pane.document().model().tracing().flow().set(one.name())));
                menu.getItems().add(item);
            }
        });
        menu.getItems().add(new MenuItem(Texts.of("window.no-flow")));
        return menu;
    }
}
