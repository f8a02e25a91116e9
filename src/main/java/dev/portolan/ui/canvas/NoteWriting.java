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
import dev.portolan.ui.text.Texts;
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

    /** The longest text that is pasted, in characters; what is longer was hardly meant for a drawing. */
    private static final int LONGEST = 10_000;

    /** From how many characters on a note is twice as wide. */
    private static final int MANY = 400;

    private static final double CHARACTER = 6;
    private static final double LINE = 16;
    private static final double INSET = 12;

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
                .ask(prompt);
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

    /** Makes a note of this text where the mouse is, else in the middle of what is seen, as wide and high as it needs. */
    public void paste(String text) {
        if (text.length() > LONGEST) {
            view.tell(Texts.of("canvas.text-too-long", LONGEST));
            return;
        }
        String words = text.replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    ");
        Point at = Snapping.toGrid(view.pointed().orElseGet(view::middleOfView), Snapping.GRID);
        Point usual = size(Note.Form.NOTE);
        Point size = words.length() > MANY ? usual.plus(usual.x(), 0) : usual;
        double lines = words.lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(line.length() * CHARACTER / (size.x() - 2 * INSET))))
                .sum();
        double height = Math.max(size.y(), Math.ceil((lines * LINE + 2 * INSET) / Snapping.GRID) * Snapping.GRID);
        Note note = NoteEdits.fresh(
                        model.store().committed(),
                        Note.Form.NOTE,
                        new Rect(at.x(), at.y(), size.x(), height),
                        ComponentId.CANVAS)
                .withText(words);
        model.store()
                .apply(NoteEdits.add(note).labelled(Texts.of("step.paste-text")), List.of(Subject.note(note.id())));
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
