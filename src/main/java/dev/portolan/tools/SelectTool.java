package dev.portolan.tools;

import dev.portolan.diagram.Hit;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.ArrayList;
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
            List<Overlay.Mark> marks = new ArrayList<>();
            owner.ifPresent(bounds -> marks.add(new Overlay.Ports(Ports.around(bounds, stage.scale()))));
            Folding.markAt(pointer.at(), stage).ifPresent(marks::add);
            stage.overlay(new Overlay(marks));
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
                Set<Subject> group = Selecting.group(pressed, stage);
                stage.select(origin.adds() && !origin.holds(Modifier.SHORTCUT) ? with(before, group) : group);
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
            Selecting.click(Subject.of(component), origin, stage);
            return new Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new Idle();
        }
    }

    // Looked up again at the press: Linux may deliver it without a move before it.
    private static ToolState pressed(Pointer pointer, Stage stage) {
        if (MakingSpace.isMeant(pointer)) {
            return new MakingSpace(pointer.at());
        }
        Optional<? extends ToolState> handle = handle(pointer.at(), stage);
        if (handle.isPresent()) {
            return handle.get();
        }
        if (Folding.press(pointer.at(), stage)) {
            return new Idle();
        }
        Optional<ComponentId> port = Ports.pressedAt(pointer.at(), stage);
        if (port.isPresent()) {
            return new Connecting(port.get(), pointer.at(), false);
        }
        Hit hit = Gestures.hit(pointer.at(), stage);
        if (hit instanceof Hit.OnNote on) {
            return Noting.pressed(on.id(), pointer, stage);
        }
        if (hit instanceof Hit.OnComponent on) {
            return pressed(on.id(), pointer, stage);
        }
        if (hit instanceof Hit.OnLink on) {
            return pressed(on.id(), pointer, stage);
        }
        if (pointer.clicks() == 2) {
            stage.quickAdd(pointer.at());
            return new Idle();
        }
        return new Marquee.Pressed(pointer);
    }

    private static ToolState pressed(ComponentId component, Pointer pointer, Stage stage) {
        Optional<Shape> ground = Gestures.shape(component, stage).filter(Shape::isContainer);
        if (pointer.clicks() == 2) {
            stage.select(Set.of(Subject.of(component)));
            if (ground.filter(shape -> isBelowHeader(shape, pointer.at())).isPresent()) {
                stage.quickAdd(pointer.at());
            } else {
                stage.editName(component);
            }
            return new Idle();
        }
        return ground.isPresent() && pointer.holds(Modifier.ALT)
                ? new Marquee.Pressed(pointer)
                : new Pressed(component, pointer);
    }

    private static boolean isBelowHeader(Shape container, Point at) {
        return at.y() > container.bounds().y() + container.headerHeight();
    }

    private static ToolState pressed(LinkId link, Pointer pointer, Stage stage) {
        if (pointer.clicks() == 2) {
            stage.select(Set.of(Subject.of(link)));
            if (!Bending.straighten(link, pointer.at(), stage)) {
                stage.editLabel(link);
            }
            return new Idle();
        }
        return new Bending.Pressed(link, pointer);
    }

    private static ToolState selectForMenu(Pointer pointer, Stage stage) {
        Hit hit = Gestures.hit(pointer.at(), stage);
        Set<Subject> under = hit.subject().map(Set::of).orElse(Set.of());
        if (under.isEmpty() || !stage.selection().containsAll(under)) {
            stage.select(under);
        }
        return new Idle();
    }

    /** What a press on a handle of the selected thing starts: changing a shape's size, or moving a link's end. */
    private static Optional<? extends ToolState> handle(Point at, Stage stage) {
        Optional<Resizing> resizing = Resizing.at(at, stage);
        Optional<? extends ToolState> sizing = resizing.isPresent() ? resizing : Noting.sizing(at, stage);
        return sizing.isPresent() ? sizing : Reconnecting.at(at, stage);
    }

    private static Cursor cursorFor(Point at, Stage stage) {
        return handle(at, stage)
                .map(ToolState::cursor)
                .or(() -> Ports.pressedAt(at, stage).map(port -> Cursor.CROSSHAIR))
                .orElse(Cursor.ARROW);
    }

    private static Set<Subject> with(Set<Subject> subjects, Set<Subject> more) {
        Set<Subject> all = new LinkedHashSet<>(subjects);
        all.addAll(more);
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
