package dev.portolan.ui.trace;

import dev.portolan.trace.Trace;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tracing;
import dev.portolan.ui.text.Texts;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** Chooses further flows whose ways are drawn under the one that is traced. */
final class OverlayMenu extends MenuButton {

    OverlayMenu(EditorModel model, Trace shown) {
        super(Texts.of("trace.overlay"));
        setId("trace-overlay");
        getStyleClass().add("small");
        setAccessibleText(Texts.of("trace.overlay.spoken"));
        Tracing tracing = model.tracing();
        for (Trace other : model.assessment().get().traces()) {
            String name = other.flow().name();
            if (!other.flow().equals(shown.flow())) {
                CheckMenuItem item =
                        new CheckMenuItem(name + " · " + other.disposition().label());
                item.setMnemonicParsing(false);
                item.setSelected(tracing.overlaid().contains(name));
                item.selectedProperty().addListener((what, before, now) -> {
                    if (now) {
                        tracing.overlaid().add(name);
                    } else {
                        tracing.overlaid().remove(name);
                    }
                });
                getItems().add(item);
            }
        }
        setDisable(getItems().isEmpty());
    }
}
