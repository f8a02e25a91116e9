package dev.portolan.tools;

import dev.portolan.diagram.Hit;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Selects, moves, resizes, connects and renames what is there. */
public final class SelectTool {

    public static final Tool TOOL = new Tool(
            "select",
            "Select",
            "ui/select",
            "V",
            "Click to select, drag to move, drag from a circle beside a shape to connect.",
            new Idle());

    private SelectTool() {}

    /** Nothing is pressed. */
    record Idle() implements ToolState {
        @Override
        public String name() {
            return "select.idle";
        }

        @Override
        public ToolState hover(Pointer pointer, Stage stage) {
            Optional<Rect> owner = Ports.ownerAt(pointer.at(), stage).flatMap(id -> Gestures.bounds(id, stage));
            stage.overlay(owner.map(bounds -> Overlay.of(new Overlay.Ports(Ports.around(bounds, stage.scale()))))
                    .orElse(Overlay.NONE));
            return cursorFor(pointer.at(), stage) == Cursor.ARROW ? this : new Hovering(cursorFor(pointer.at(), stage));
        }

        @Override
        public ToolState press(Pointer pointer, Stage stage) {
            stage.overlay(Overlay.NONE);
            return switch (pointer.button()) {
                case MIDDLE -> new HandTool.Panning(pointer.at(), this);
                case SECONDARY -> selectForMenu(pointer, stage);
                case PRIMARY -> pressed(pointer, stage);
                case NONE -> this;
            };
        }

        @Override
        public ToolState key(Keys keys, Stage stage) {
            return Typing.on(this, keys, stage);
        }

        @Override
        public ToolState cancel(Stage stage) {
            stage.overlay(Overlay.NONE);
            return this;
        }

        @Override
        public boolean isResting() {
            return true;
        }
    }

    /** Nothing is pressed, and a press here would do something of its own. */
    record Hovering(Cursor cursor) implements ToolState {
        @Override
        public String name() {
            return "select.hovering";
        }

        @Override
        public ToolState hover(Pointer pointer, Stage stage) {
            return new Idle().hover(pointer, stage);
        }

        @Override
        public ToolState press(Pointer pointer, Stage stage) {
            return new Idle().press(pointer, stage);
        }

        @Override
        public ToolState key(Keys keys, Stage stage) {
            return Typing.on(this, keys, stage);
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new Idle().cancel(stage);
        }

        @Override
        public boolean isResting() {
            return true;
        }
    }

    /** A shape is pressed; whether it is a click or a drag shows. */
    record Pressed(ComponentId component, Pointer origin) implements ToolState {
        @Override
        public String name() {
            return "select.pressed";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            if (!Gestures.isDrag(origin.at(), pointer.at(), stage)) {
                return this;
            }
            Set<Subject> before = stage.selection();
            Subject pressed = Subject.of(component);
            if (!before.contains(pressed)) {
                stage.select(
                        origin.adds() && !origin.holds(Modifier.SHORTCUT) ? with(before, pressed) : List.of(pressed));
            }
            boolean copies = origin.holds(Modifier.SHORTCUT) || origin.holds(Modifier.ALT);
            List<ComponentId> moved = Gestures.outermost(Gestures.selectedComponents(stage), stage);
            Optional<ComponentId> locked = moved.stream()
                    .filter(id -> !copies && Gestures.isLocked(id, stage))
                    .findFirst();
            if (locked.isPresent()) {
                stage.refuse("'%s' is locked; unlock it to move it".formatted(nameOf(locked.get(), stage)));
                return new Idle();
            }
            return new Moving(
                            leading(moved, component),
                            origin.at(),
                            copies ? Moving.What.COPIES : Moving.What.ORIGINALS,
                            before)
                    .drag(pointer, stage);
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            click(Subject.of(component), origin, stage);
            return new Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new Idle();
        }
    }

    /** The bare canvas is pressed; whether it is a click or a marquee shows. */
    record PressedEmpty(Pointer origin) implements ToolState {
        @Override
        public String name() {
            return "select.pressedEmpty";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            return Gestures.isDrag(origin.at(), pointer.at(), stage)
                    ? new Marquee(origin, stage.selection()).drag(pointer, stage)
                    : this;
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            if (!origin.adds()) {
                stage.select(Set.of());
            }
            return new Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new Idle();
        }
    }

    /** Drawing a rectangle that selects what lies in it. */
    record Marquee(Pointer origin, Set<Subject> before) implements ToolState {
        @Override
        public String name() {
            return "select.marquee";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            Rect area = Rect.between(origin.at(), pointer.at());
            Set<Subject> selected = new LinkedHashSet<>(origin.adds() ? before : Set.of());
            stage.diagram().within(area).forEach(id -> selected.add(Subject.of(id)));
            stage.select(selected);
            stage.overlay(Overlay.of(new Overlay.Marquee(area)));
            return this;
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            stage.overlay(Overlay.NONE);
            return new Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            stage.overlay(Overlay.NONE);
            stage.select(before);
            return new Idle();
        }

        @Override
        public Cursor cursor() {
            return Cursor.CROSSHAIR;
        }
    }

    // Looked up again at the press: Linux may deliver it without a move before it.
    private static ToolState pressed(Pointer pointer, Stage stage) {
        Optional<Resizing> resizing = resizing(pointer.at(), stage);
        if (resizing.isPresent()) {
            return resizing.get();
        }
        Optional<ComponentId> port = Ports.pressedAt(pointer.at(), stage);
        if (port.isPresent()) {
            return new Connecting(port.get(), pointer.at());
        }
        Hit hit = Gestures.hit(pointer.at(), stage);
        if (hit instanceof Hit.OnComponent on) {
            return pressed(on.id(), pointer, stage);
        }
        if (hit instanceof Hit.OnLink on) {
            return pressed(on.id(), pointer, stage);
        }
        return new PressedEmpty(pointer);
    }

    private static ToolState pressed(ComponentId component, Pointer pointer, Stage stage) {
        if (pointer.clicks() == 2) {
            stage.select(Set.of(Subject.of(component)));
            stage.editName(component);
            return new Idle();
        }
        boolean container = Gestures.shape(component, stage)
                .filter(shape -> shape.isContainer())
                .isPresent();
        return container && pointer.holds(Modifier.ALT) ? new PressedEmpty(pointer) : new Pressed(component, pointer);
    }

    private static ToolState pressed(LinkId link, Pointer pointer, Stage stage) {
        if (pointer.clicks() == 2) {
            Bending.straighten(link, pointer.at(), stage);
            return new Idle();
        }
        return new Bending.Pressed(link, pointer);
    }

    private static ToolState selectForMenu(Pointer pointer, Stage stage) {
        Hit hit = Gestures.hit(pointer.at(), stage);
        Set<Subject> under = subjectOf(hit).map(Set::of).orElse(Set.of());
        if (under.isEmpty() || !stage.selection().containsAll(under)) {
            stage.select(under);
        }
        return new Idle();
    }

    private static Optional<Subject> subjectOf(Hit hit) {
        if (hit instanceof Hit.OnComponent on) {
            return Optional.of(Subject.of(on.id()));
        }
        return hit instanceof Hit.OnLink on ? Optional.of(Subject.of(on.id())) : Optional.empty();
    }

    static void click(Subject subject, Pointer pointer, Stage stage) {
        if (!pointer.adds()) {
            stage.select(Set.of(subject));
            return;
        }
        Set<Subject> next = new LinkedHashSet<>(stage.selection());
        if (!next.remove(subject)) {
            next.add(subject);
        }
        stage.select(next);
    }

    /** Handles are there on a single selected shape that is not locked. */
    private static Optional<Resizing> resizing(Point at, Stage stage) {
        List<ComponentId> selected = Gestures.selectedComponents(stage);
        if (selected.size() != 1 || stage.selection().size() != 1 || Gestures.isLocked(selected.get(0), stage)) {
            return Optional.empty();
        }
        return Gestures.bounds(selected.get(0), stage)
                .flatMap(bounds -> Handle.at(at, bounds, stage.scale())
                        .map(handle -> new Resizing(selected.get(0), handle, at, bounds)));
    }

    private static Cursor cursorFor(Point at, Stage stage) {
        return resizing(at, stage)
                .map(Resizing::cursor)
                .or(() -> Ports.pressedAt(at, stage).map(port -> Cursor.CROSSHAIR))
                .orElse(Cursor.ARROW);
    }

    private static Set<Subject> with(Set<Subject> subjects, Subject one) {
        Set<Subject> all = new LinkedHashSet<>(subjects);
        all.add(one);
        return all;
    }

    private static List<ComponentId> leading(List<ComponentId> all, ComponentId first) {
        return Stream.concat(all.stream().filter(first::equals), all.stream().filter(id -> !id.equals(first)))
                .toList();
    }

    private static String nameOf(ComponentId id, Stage stage) {
        return stage.design().topology().require(id).name();
    }
}
