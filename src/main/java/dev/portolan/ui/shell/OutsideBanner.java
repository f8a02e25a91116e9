package dev.portolan.ui.shell;

import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.files.OutsideChange;
import dev.portolan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A quiet line above a design whose file was changed by somebody else, until the user has decided about it. */
final class OutsideBanner extends HBox {

    private final Label words = Words.label("");
    private final Button review;
    private final Button reload;

    OutsideBanner(Document document, Runnable reviewing, Runnable reloading) {
        setId("outside-banner");
        getStyleClass().addAll("banner", "severity-warning");
        setAccessibleRole(AccessibleRole.TEXT);
        review = button("outside-review", Texts.of("outside-banner.review"), reviewing);
        reload = button("outside-reload", Texts.of("outside-banner.reload"), reloading);
        Button keep = button("outside-keep", Texts.of("outside-banner.keep"), document::keepMine);
        getChildren().setAll(Icons.ui("warning", 16), words, Words.spacer(), review, reload, keep);
        document.outside().addListener((what, before, now) -> show(now));
        show(document.outside().get());
    }

    private static Button button(String id, String text, Runnable work) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void show(Optional<OutsideChange> change) {
        setVisible(change.isPresent());
        setManaged(change.isPresent());
        change.ifPresent(one -> {
            words.setText(one.words());
            setAccessibleText(one.words());
            boolean readable = one.now().design().isPresent();
            review.setVisible(readable);
            review.setManaged(readable);
            reload.setVisible(readable);
            reload.setManaged(readable);
        });
    }
}
