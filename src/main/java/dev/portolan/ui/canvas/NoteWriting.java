package dev.portolan.ui.canvas;

import dev.portolan.diagram.Hit;
import dev.portolan.diagram.Shape;
import dev.portolan.diagram.Snapping;
import dev.portolan.edit.NoteEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import dev.portolan.ui.state.EditorModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts notes on the drawing and has their words typed in place; what is left without words is gone again. */
public final class NoteWriting {

    private static final double LEAST_WIDTH = 180;
    private static final double LEAST_HEIGHT = 64;
    private static final Point SIGN = new Point(30, 20);
    private static final double CAPTION_WIDTH = 420;
    private static final double CAPTION_TOP = 48;

    private final CanvasView view;
    private final EditorModel model;

    NoteWriting(CanvasView view, EditorModel model) {
        this.view = view;
        this.model = model;
    }

    /**
     * Adds a note where the mouse is, or in the middle of what is seen, and lets the user type its words; a decision or an
     * open point is pinned to the component that is selected.
     */
    public void add(Note.Form form) {
        Optional<Shape> shape = model.selectedComponents().stream()
                .findFirst()
                .flatMap(one -> view.diagram().shape(one.id()));
        add(form, shape, view.pointed().orElseGet(view::middleOfView));
    }

    /** Adds a note at this place of the drawing; a decision or an open point is pinned to what stands there. */
    public void addAt(Note.Form form, Point place) {
        Optional<Shape> shape = view.diagram().at(place, 0) instanceof Hit.OnComponent hit
                ? view.diagram().shape(hit.id())
                : Optional.empty();
        add(form, shape.filter(one -> model.design().get().topology().has(one.id())), place);
    }

    /** Lets the user type a caption at the top of what is seen. */
    public void caption(String prompt, Consumer<String> done) {
        double left = (view.getWidth() - CAPTION_WIDTH) / 2;
        NoteEditor.open(view, new Rect(left, CAPTION_TOP, CAPTION_WIDTH, LEAST_HEIGHT), "", done)
                .setPromptText(prompt);
    }

    private void add(Note.Form form, Optional<Shape> about, Point place) {
        Optional<Rect> shape = about.filter(one -> form.isNumbered()).map(Shape::bounds);
        ComponentId on = shape.isPresent() ? about.orElseThrow().id() : ComponentId.CANVAS;
        Point at = shape.map(bounds -> new Point(bounds.right() - SIGN.x() - 16, bounds.y() - SIGN.y() / 2))
                .orElseGet(() -> Snapping.toGrid(place, Snapping.GRID));
        Point size = size(form);
        Note note = NoteEdits.fresh(model.store().committed(), form, new Rect(at.x(), at.y(), size.x(), size.y()), on);
        NoteEditor.open(view, field(note), "", words -> {
            if (!words.isBlank()) {
                model.store().apply(NoteEdits.add(note.withText(words)), List.of(Subject.note(note.id())));
            }
        });
    }

    private static Point size(Note.Form form) {
        return switch (form) {
            case NOTE -> new Point(200, 96);
            case TEXT -> new Point(240, 24);
            case DECISION, OPEN_POINT -> SIGN;
        };
    }

    void edit(String id) {
        NoteEdits.find(model.store().committed(), id)
                .ifPresent(note -> NoteEditor.open(view, field(note), note.text(), words -> {
                    model.apply(NoteEdits.write(note, words));
                }));
    }

    /** Where a note's words are typed, in the pixels of the view. */
    private Rect field(Note note) {
        Rect bounds = NoteEdits.bounds(model.store().committed(), note);
        Point corner = view.viewport().get().toScreen(bounds.topLeft());
        double zoom = view.viewport().get().zoom();
        return new Rect(
                corner.x(),
                corner.y(),
                Math.max(LEAST_WIDTH, bounds.width() * zoom),
                Math.max(LEAST_HEIGHT, bounds.height() * zoom));
    }
}
