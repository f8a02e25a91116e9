package dev.portolan.ui.inspector;

import dev.portolan.ui.controls.Typed;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the inspector is about, in large letters. */
final class Heading extends Label implements Entry {

    private final Supplier<String> words;

    Heading(Supplier<String> words) {
        this.words = words;
        getStyleClass().add("inspector-title");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        refresh();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        setText(Typed.cut(words.get(), Typed.NAME));
    }
}
