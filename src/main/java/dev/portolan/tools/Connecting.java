package dev.portolan.tools;

import dev.portolan.catalog.Connection;
import dev.portolan.diagram.Hit;
import dev.portolan.edit.Cloning;
import dev.portolan.edit.ConnectionEdits;
import dev.portolan.edit.Copies;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drawing a line from a port to another component; a click on the port clones the component on that side.
 *
 * @param refused whether letting go here is refused
 */
record Connecting(ComponentId from, Point origin, boolean refused) implements ToolState {

    private static final double MAGNET_PIXELS = 12;

    @Override
    public String name() {
        return "select.connecting";
    }

    @Override
    public ToolState drag(Pointer pointer, Stage stage) {
        List<Overlay.Mark> marks = new ArrayList<>();
        Point start = Gestures.bounds(from, stage)
                .map(bounds -> Ports.sideNearest(bounds, origin))
                .orElse(origin);
        Optional<Component> target = target(from, pointer, stage);
        Optional<String> refusal = target.flatMap(to -> refusal(to, stage));
        Tone tone = target.isEmpty() ? Tone.NEUTRAL : refusal.isPresent() ? Tone.BAD : Tone.GOOD;
        Optional<Rect> bounds = target.flatMap(to -> Gestures.bounds(to.id(), stage));
        bounds.ifPresent(frame -> marks.add(new Overlay.Frame(frame, tone)));
        Point end = tone == Tone.GOOD
                ? bounds.map(b -> Ports.sideNearest(b, pointer.at())).orElse(pointer.at())
                : pointer.at();
        marks.add(new Overlay.Line(start, end, tone));
        target.ifPresent(to ->
                marks.add(new Overlay.Note(pointer.at(), refusal.orElseGet(() -> offer(to, stage)), tone)));
        stage.overlay(new Overlay(marks));
        return new Connecting(from, origin, refusal.isPresent());
    }

    @Override
    public ToolState release(Pointer pointer, Stage stage) {
        stage.overlay(Overlay.NONE);
        Optional<Component> start = stage.design().topology().component(from);
        Optional<Component> end = target(from, pointer, stage);
        if (!Gestures.isDrag(origin, pointer.at(), stage)) {
            cloneBeside(pointer, stage);
        } else if (start.isPresent() && end.isPresent()) {
            connect(start.get(), end.get(), stage);
        }
        return new SelectTool.Idle();
    }

    @Override
    public ToolState cancel(Stage stage) {
        stage.overlay(Overlay.NONE);
        return new SelectTool.Idle();
    }

    @Override
    public Cursor cursor() {
        return refused ? Cursor.FORBIDDEN : Cursor.CROSSHAIR;
    }

    /** A copy on the side of the port, joined to the original where the kinds can be; with Ctrl not joined. */
    private void cloneBeside(Pointer pointer, Stage stage) {
        Gestures.bounds(from, stage).ifPresent(bounds -> {
            Cloning.Direction side = Ports.sideOf(bounds, origin);
            Copies copies = pointer.holds(Modifier.SHORTCUT)
                    ? Cloning.apart(stage.catalog(), stage.design(), from, side)
                    : Cloning.beside(stage.catalog(), stage.design(), from, side);
            stage.commit(copies.edit(), copies.made().stream().map(Subject::of).toList());
        });
    }

    private void connect(Component start, Component end, Stage stage) {
        Optional<String> refusal = refusal(end, stage);
        List<Connection> ways = stage.catalog().connections(start.kind(), end.kind());
        if (refusal.isPresent()) {
            stage.refuse(refusal.get());
        } else if (ways.size() == 1) {
            stage.commit(ConnectionEdits.connect(ways.get(0), start, end));
        } else {
            stage.choose(ways, way -> stage.commit(ConnectionEdits.connect(way, start, end)));
        }
    }

    private Optional<String> refusal(Component to, Stage stage) {
        if (to.id().equals(from)) {
            return Optional.of("A component cannot be connected to itself");
        }
        return stage.design()
                .topology()
                .component(from)
                .flatMap(start -> stage.catalog().refusalToConnect(start.kind(), to.kind()));
    }

    /** What letting go here would do, such as {@code Peering}. */
    private String offer(Component to, Stage stage) {
        return stage.design().topology().component(from).stream()
                .flatMap(start -> stage.catalog().connections(start.kind(), to.kind()).stream())
                .map(Connection::label)
                .reduce((one, other) -> one + " or " + other)
                .orElse("");
    }

    /**
     * The component under the pointer or close to it, other than {@code from}; on the way out of that shape there is none,
     * and with Alt there is none anywhere.
     */
    static Optional<Component> target(ComponentId from, Pointer pointer, Stage stage) {
        if (pointer.holds(Modifier.ALT)) {
            return Optional.empty();
        }
        Optional<ComponentId> under = Gestures.hit(pointer.at(), stage) instanceof Hit.OnComponent on
                ? Optional.of(on.id())
                : Optional.empty();
        boolean bare = under.isEmpty()
                || Gestures.shape(under.get(), stage)
                        .filter(shape -> shape.isContainer())
                        .isPresent();
        Optional<ComponentId> near = bare ? cardNear(from, pointer.at(), stage) : Optional.empty();
        return near.or(() -> under)
                .filter(id -> !id.equals(from) && !surrounds(from, id, stage))
                .flatMap(stage.design().topology()::component);
    }

    private static Optional<ComponentId> cardNear(ComponentId from, Point at, Stage stage) {
        return stage.diagram().shapes().stream()
                .filter(shape ->
                        !shape.isContainer() && stage.design().topology().has(shape.id()))
                .filter(shape ->
                        shape.bounds().grown(MAGNET_PIXELS / stage.scale()).contains(at))
                .map(shape -> shape.id())
                .filter(id -> !id.equals(from))
                .findFirst();
    }

    /** A container around the start is what the line runs over, not where it goes. */
    private static boolean surrounds(ComponentId from, ComponentId id, Stage stage) {
        return stage.design().topology().containers(from).stream()
                .anyMatch(container -> container.id().equals(id));
    }
}
