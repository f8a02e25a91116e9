package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.patterns.Pattern;
import dev.portolan.ui.patterns.PatternDialog;
import dev.portolan.ui.text.Texts;
import java.util.Optional;

/** The commands that put complete ways into and out of a cluster into the design. */
final class PatternCommands {

    private PatternCommands() {}

    static void addTo(CommandList list) {
        list.open("pattern", "", pane -> show(pane, Optional.empty()));
        for (Pattern pattern : Pattern.values()) {
            list.named(
                    "pattern-" + pattern.id(),
                    Texts.of("action.pattern-of.name", pattern.side().label(), pattern.title()),
                    "",
                    pane -> show(pane, Optional.of(pattern)));
        }
    }

    private static void show(DocumentPane pane, Optional<Pattern> pattern) {
        new PatternDialog(pane.document().model(), Catalog.azure())
                .show(pane.getScene().getWindow(), pattern);
    }
}
