package dev.portolan.tools;

import dev.portolan.catalog.KindSpec;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.Arrivals;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a new component of one kind where the user clicks or lets go. */
public final class PlaceTool {

    private static final Point CARD = new Point(144, 48);
    private static final Point CONTAINER = new Point(320, 200);

    private PlaceTool() {}

    /** The tool that places the plain kind. */
    public static Tool of(KindSpec kind) {
        return of(kind, new KindSpec.Preset(kind.shortLabel(), Properties.NONE));
    }

    /** The tool that places one of the palette's presets of a kind. */
    public static Tool of(KindSpec kind, KindSpec.Preset preset) {
        return new Tool(
                "place",
                preset.label(),
                kind.icon(),
                "",
                "Click where the %s should stand; Escape gives up.".formatted(preset.label()),
                new Armed(kind, preset));
    }

    /** The size that a new component gets. */
    public static Point sizeOf(KindSpec kind) {
        return kind.isContainer() ? CONTAINER : CARD;
    }

    /** The ghost follows the pointer; the same for a click as for a drag from the palette. */
    record Armed(KindSpec kind, KindSpec.Preset preset) implements ToolState {
        @Override
        public String name() {
            return "place.armed";
        }

        @Override
        public ToolState hover(Pointer pointer, Stage stage) {
            ComponentId container = containerAt(pointer, stage);
            Optional<String> refusal = Gestures.refusal(container, kind.id(), stage);
            Tone tone = refusal.isPresent() ? Tone.BAD : Tone.GOOD;
            List<Overlay.Mark> marks = new ArrayList<>();
            Gestures.bounds(container, stage).ifPresent(bounds -> marks.add(new Overlay.Frame(bounds, tone)));
            marks.add(new Overlay.Ghost(boundsAt(pointer, stage), kind, tone));
            String news = refusal.orElseGet(
                    () -> String.join(", ", arrival(container, pointer, stage).said()));
            if (!news.isEmpty()) {
                marks.add(new Overlay.Note(pointer.at(), news, tone));
            }
            stage.overlay(new Overlay(marks));
            return this;
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            return hover(pointer, stage);
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            if (pointer.button() == Pointer.Button.SECONDARY || pointer.button() == Pointer.Button.MIDDLE) {
                return this;
            }
            ComponentId container = containerAt(pointer, stage);
            Optional<String> refusal = Gestures.refusal(container, kind.id(), stage);
            if (refusal.isPresent()) {
                stage.refuse(refusal.get());
                return this;
            }
            stage.overlay(Overlay.NONE);
            Arrivals.Arrival arrival = arrival(container, pointer, stage);
            stage.commit(arrival.edit(), List.of(arrival.made()));
            if (!arrival.said().isEmpty()) {
                stage.say(String.join(". ", arrival.said()));
            }
            return new Done();
        }

        private Arrivals.Arrival arrival(ComponentId container, Pointer pointer, Stage stage) {
            Component component = Edits.fresh(stage.design(), kind, preset, container);
            return Arrivals.of(stage.catalog(), stage.design(), component, boundsAt(pointer, stage));
        }

        @Override
        public ToolState cancel(Stage stage) {
            stage.overlay(Overlay.NONE);
            return new Done();
        }

        @Override
        public Cursor cursor() {
            return Cursor.CROSSHAIR;
        }

        private static ComponentId containerAt(Pointer pointer, Stage stage) {
            return Gestures.container(pointer.at(), id -> false, stage)
                    .map(Shape::id)
                    .orElse(ComponentId.CANVAS);
        }

        /** A card under the pointer's tip; of a container the top left corner, so that it spreads from there. */
        private Rect boundsAt(Pointer pointer, Stage stage) {
            Point size = sizeOf(kind);
            Point corner = kind.isContainer() ? pointer.at() : pointer.at().plus(-size.x() / 2, -size.y() / 2);
            Point snapped = Gestures.snapped(corner, pointer, stage);
            return new Rect(snapped.x(), snapped.y(), size.x(), size.y());
        }
    }

    /** The component is placed, or the user gave up. */
    record Done() implements ToolState {
        @Override
        public String name() {
            return "place.done";
        }

        @Override
        public ToolState cancel(Stage stage) {
            return this;
        }

        @Override
        public boolean isResting() {
            return true;
        }

        @Override
        public boolean isFinished() {
            return true;
        }
    }
}
