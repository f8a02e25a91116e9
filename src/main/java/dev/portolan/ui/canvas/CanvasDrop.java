package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Note;
import dev.portolan.tools.Overlay;
import dev.portolan.tools.Tone;
import dev.portolan.ui.controls.NoteForms;
import dev.portolan.ui.state.EditorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes what is dragged here from the palette, showing where it would go and why it may not. */
final class CanvasDrop {

    private final CanvasView view;
    private final EditorModel model;
    private final Catalog catalog;

    CanvasDrop(CanvasView view, EditorModel model, Catalog catalog) {
        this.view = view;
        this.model = model;
        this.catalog = catalog;
    }

    void attach() {
        view.setOnDragOver(this::over);
        view.setOnDragExited(event -> view.show(Overlay.NONE));
        view.setOnDragDropped(this::drop);
    }

    private void over(DragEvent event) {
        if (note(event).isPresent() && !isBusy()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
        insertion(event).ifPresent(insertion -> {
            boolean welcome = insertion.refusal().isEmpty();
            Tone tone = welcome ? Tone.GOOD : Tone.BAD;
            List<Overlay.Mark> marks = new ArrayList<>();
            view.diagram()
                    .shape(insertion.container())
                    .ifPresent(shape -> marks.add(new Overlay.Frame(shape.bounds(), tone)));
            marks.add(new Overlay.Ghost(insertion.bounds(), insertion.entry().kind(), tone));
            String news = insertion
                    .refusal()
                    .orElseGet(() -> String.join(
                            ", ", insertion.arrival(model.store(), catalog).said()));
            if (!news.isEmpty()) {
                marks.add(new Overlay.Note(view.viewport().get().toDiagram(event.getX(), event.getY()), news, tone));
            }
            view.show(new Overlay(marks));
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        });
    }

    private void drop(DragEvent event) {
        note(event).ifPresent(form -> {
            view.notes().addAt(form, view.viewport().get().toDiagram(event.getX(), event.getY()));
            event.setDropCompleted(true);
            event.consume();
        });
        insertion(event).ifPresent(insertion -> {
            view.complete(insertion);
            event.setDropCompleted(insertion.refusal().isEmpty());
            event.consume();
        });
    }

    /** The form of the note that is dragged; empty for anything else. */
    private static Optional<Note.Form> note(DragEvent event) {
        return Optional.ofNullable(event.getDragboard().getString()).flatMap(NoteForms::parse);
    }

    private boolean isBusy() {
        return model.reading().only().get() || model.store().isPreviewing();
    }

    private Optional<Insertion> insertion(DragEvent event) {
        if (isBusy() || !event.getDragboard().hasString()) {
            return Optional.empty();
        }
        return Insertion.Entry.parse(catalog, event.getDragboard().getString())
                .map(entry -> Insertion.at(
                        entry, view.viewport().get().toDiagram(event.getX(), event.getY()), view.diagram(), catalog));
    }
}
