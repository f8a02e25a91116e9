package dev.portolan.ui.palette;

import dev.portolan.model.Note;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.NoteForms;
import dev.portolan.ui.palette.PalettePane.Wish;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;

/** One thing that can be drawn; it is clicked, or dragged to the drawing. */
final class PaletteTile extends Button {

    private final String entry;
    private final Predicate<String> matching;

    private PaletteTile(String entry, String label, Node glyph, Predicate<String> matching) {
        super(label, glyph);
        this.entry = entry;
        this.matching = matching;
        getStyleClass().setAll("palette-tile");
        setId("tile-" + entry.replace(':', '-'));
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setTextOverrun(OverrunStyle.ELLIPSIS);
        setWrapText(true);
        setMaxHeight(Double.MAX_VALUE);
        setOnDragDetected(this::drag);
    }

    static PaletteTile of(PaletteEntry entry, Consumer<Wish> insert) {
        PaletteTile tile = new PaletteTile(
                entry.id(),
                entry.label(),
                Icons.glyph(entry.kind(), entry.said(), ""),
                words -> words.isBlank() || entry.matches(words));
        tile.explain(entry.kind().label() + "\n" + entry.kind().help());
        tile.listen(insert);
        return tile;
    }

    static PaletteTile of(Note.Form form, Consumer<Wish> insert) {
        PaletteTile tile = new PaletteTile(
                NoteForms.entry(form),
                form.label(),
                NoteForms.glyph(form, ""),
                words -> NoteForms.matching(words).contains(form));
        tile.explain(form.label() + "\n" + NoteForms.help(form));
        tile.listen(insert);
        return tile;
    }

    /** What is added by it. */
    String entry() {
        return entry;
    }

    boolean matches(String words) {
        return matching.test(words);
    }

    private void explain(String help) {
        setTooltip(new Tooltip(help));
    }

    private void listen(Consumer<Wish> insert) {
        setOnAction(event -> insert.accept(new Wish(entry, Wish.How.ALONE)));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                clickedWith(event).ifPresent(how -> insert.accept(new Wish(entry, how)));
            }
        });
    }

    /** A button does not fire while a key is held; empty where none is, so that it does. */
    private static Optional<Wish.How> clickedWith(MouseEvent event) {
        if (event.isAltDown()) {
            return Optional.of(Wish.How.CONNECTED);
        }
        return event.isShiftDown() ? Optional.of(Wish.How.INSTEAD) : Optional.empty();
    }

    private void drag(MouseEvent event) {
        Dragboard board = startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        content.putString(entry);
        board.setContent(content);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        Image picture = snapshot(clear, null); // left of and above the pointer, as the news is on the other side
        board.setDragView(picture, picture.getWidth(), picture.getHeight());
        event.consume();
    }
}
