package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.controls.Picker;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Every command that can be done now, by its name. */
final class CommandPalette {

    private final Actions actions;

    CommandPalette(Actions actions) {
        this.actions = actions;
    }

    void ask(Stage owner) {
        new Picker(owner, "command-field", Texts.of("window.commands.prompt"), this::matching).ask();
    }

    /** The commands that have these words and can be done now. */
    List<Picker.Row> matching(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return actions.all().stream()
                .filter(Action::isEnabled)
                .filter(action -> !action.id().equals("commands"))
                .filter(action ->
                        action.label().getValue().toLowerCase(Locale.ROOT).contains(wanted))
                .map(this::row)
                .toList();
    }

    private Picker.Row row(Action action) {
        String keys = actions.keymap()
                .getValue()
                .first(action.id())
                .map(KeyCombination::getDisplayText)
                .orElse("");
        return new Picker.Row(action.label().getValue(), "", keys, Optional.empty(), action::fire);
    }
}
