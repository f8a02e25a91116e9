package dev.portolan.tools;

import dev.portolan.catalog.LinkSpec;
import dev.portolan.diagram.Route;
import dev.portolan.edit.ConnectionEdits;
import dev.portolan.geom.Point;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dragging an end of a selected link to another component.
 *
 * @param refused whether letting go here is refused
 */
record Reconnecting(LinkId link, End end, Point origin, boolean refused) implements ToolState {

    private static final double REACH_PIXELS = 8;

    /** Which end is dragged. */
    enum End {
        START,
        FINISH
    }

    /** The end of the selected link that lies at {@code at}; only a link that is selected alone has handles. */
    static Optional<Reconnecting> at(Point at, Stage stage) {
        if (stage.selection().size() != 1) {
            return Optional.empty();
        }
        Subject subject = stage.selection().iterator().next();
        if (subject.type() != Subject.Type.LINK) {
            return Optional.empty();
        }
        LinkId id = new LinkId(subject.id());
        return stage.diagram()
                .route(id)
                .flatMap(route -> endAt(route, at, stage).map(end -> new Reconnecting(id, end, at, false)));
    }

    private static Optional<End> endAt(Route route, Point at, Stage stage) {
        List<Point> points = route.points();
        if (points.get(0).distanceTo(at) * stage.scale() <= REACH_PIXELS) {
            return Optional.of(End.START);
        }
        return points.get(points.size() - 1).distanceTo(at) * stage.scale() <= REACH_PIXELS
                ? Optional.of(End.FINISH)
                : Optional.empty();
    }

    @Override
    public String name() {
        return "select.reconnecting";
    }

    @Override
    public ToolState drag(Pointer pointer, Stage stage) {
        Optional<Component> target = target(pointer, stage);
        Optional<String> refusal = target.flatMap(to -> refusal(to, stage));
        Tone tone = target.isEmpty() ? Tone.NEUTRAL : refusal.isPresent() ? Tone.BAD : Tone.GOOD;
        List<Overlay.Mark> marks = new ArrayList<>();
        target.flatMap(to -> Gestures.bounds(to.id(), stage))
                .ifPresent(bounds -> marks.add(new Overlay.Frame(bounds, tone)));
        fixed(stage)
                .flatMap(id -> stage.diagram().drawn(id))
                .ifPresent(shape -> marks.add(
                        new Overlay.Line(Ports.sideNearest(shape.bounds(), pointer.at()), pointer.at(), tone)));
        refusal.ifPresent(reason -> marks.add(new Overlay.Note(pointer.at(), reason, tone)));
        stage.overlay(new Overlay(marks));
        return new Reconnecting(link, end, origin, refusal.isPresent());
    }

    @Override
    public ToolState release(Pointer pointer, Stage stage) {
        stage.overlay(Overlay.NONE);
        Optional<Component> target = target(pointer, stage);
        if (target.isPresent() && Gestures.isDrag(origin, pointer.at(), stage)) {
            refusal(target.get(), stage).ifPresentOrElse(stage::refuse, () -> reconnect(target.get(), stage));
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

    private void reconnect(Component target, Stage stage) {
        Optional<Link> held = held(stage);
        Optional<Component> other = fixed(stage).flatMap(stage.design().topology()::component);
        if (held.isPresent() && other.isPresent()) {
            stage.commit(
                    end == End.START
                            ? ConnectionEdits.reconnect(held.get(), target, other.get())
                            : ConnectionEdits.reconnect(held.get(), other.get(), target));
        }
    }

    /** Why this kind of link may not end at {@code target}. */
    private Optional<String> refusal(Component target, Stage stage) {
        Optional<LinkSpec> spec = held(stage).flatMap(stage.catalog()::of);
        Optional<Component> other = fixed(stage).flatMap(stage.design().topology()::component);
        if (spec.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = end == End.START
                ? spec.get().mayJoin(target.kind(), other.get().kind())
                : spec.get().mayJoin(other.get().kind(), target.kind());
        return fits
                ? Optional.empty()
                : Optional.of("%s cannot join '%s' and '%s'"
                        .formatted(spec.get().label(), other.get().name(), target.name()));
    }

    private Optional<Component> target(Pointer pointer, Stage stage) {
        return fixed(stage).flatMap(id -> Connecting.target(id, pointer, stage));
    }

    /** The component at the end that stays. */
    private Optional<ComponentId> fixed(Stage stage) {
        return held(stage).map(one -> end == End.START ? one.to() : one.from());
    }

    private Optional<Link> held(Stage stage) {
        return stage.design().topology().link(link);
    }
}
