package dev.portolan.ui.shell;

import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A quiet line above a design whose unsaved changes cannot be kept for the case of a crash, as on a full disk. */
final class UnkeptBanner extends HBox {

    /**
     * Not seen as long as all goes well.
     *
     * @param saving has the user save the design, here or elsewhere
     */
    UnkeptBanner(Document document, Runnable saving) {
        setId("unkept-banner");
        getStyleClass().addAll("banner", "severity-warning");
        setAccessibleRole(AccessibleRole.TEXT);
        Label words = Words.label("");
        words.textProperty().bind(document.unkept().map(reason -> Texts.of("unkept-banner.words", reason)));
        accessibleTextProperty().bind(words.textProperty());
        Button save = new Button(Texts.of("unkept-banner.save"));
        save.setId("unkept-save");
        save.getStyleClass().add("small");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> saving.run());
        getChildren().setAll(Icons.ui("warning", 16), words, Words.spacer(), save);
        visibleProperty().bind(document.unkept().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
