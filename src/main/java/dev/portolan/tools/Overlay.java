package dev.portolan.tools;

import dev.portolan.catalog.KindSpec;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.List;

/** What a gesture shows above the drawing, in drawing order; the saved design knows nothing of it. */
public record Overlay(List<Mark> marks) {

    public static final Overlay NONE = new Overlay(List.of());

    public Overlay {
        marks = List.copyOf(marks);
    }

    public static Overlay of(Mark... marks) {
        return new Overlay(List.of(marks));
    }

    public void draw(Sketch sketch) {
        marks.forEach(mark -> mark.draw(sketch));
    }

    /** Whatever can draw an overlay. One method per sort of mark, so none is forgotten; all in diagram units. */
    public interface Sketch {

        void marquee(Rect area);

        /** A frame around a container or a target. */
        void frame(Rect bounds, Tone tone);

        /** What a new component will look like. */
        void ghost(Rect bounds, KindSpec kind, Tone tone);

        /** The line that is being drawn to a target. */
        void line(Point from, Point to, Tone tone);

        /** The small circles from which a connection is drawn. */
        void ports(List<Point> centres);

        /** The sign that collapses a container, or expands it. */
        void toggle(Point at, boolean expands);

        /** A thin line from what is dragged to what it lines up with. */
        void guide(Point from, Point to);

        /** A sentence beside the pointer. */
        void note(Point at, String text, Tone tone);
    }

    /** One thing on the overlay. */
    public sealed interface Mark {

        void draw(Sketch sketch);
    }

    /** The rectangle that selects what lies in it. */
    public record Marquee(Rect area) implements Mark {
        @Override
        public void draw(Sketch sketch) {
            sketch.marquee(area);
        }
    }

    /** A frame around a container or a target. */
    public record Frame(Rect bounds, Tone tone) implements Mark {
        @Override
        public void draw(Sketch sketch) {
            sketch.frame(bounds, tone);
        }
    }

    /** What a new component will look like. */
    public record Ghost(Rect bounds, KindSpec kind, Tone tone) implements Mark {
        @Override
        public void draw(Sketch sketch) {
            sketch.ghost(bounds, kind, tone);
        }
    }

    /** The line that is being drawn to a target. */
    public record Line(Point from, Point to, Tone tone) implements Mark {
        @Override
        public void draw(Sketch sketch) {
            sketch.line(from, to, tone);
        }
    }

    /** The small circles from which a connection is drawn. */
    public record Ports(List<Point> centres) implements Mark {
        public Ports {
            centres = List.copyOf(centres);
        }

        @Override
        public void draw(Sketch sketch) {
            sketch.ports(centres);
        }
    }

    /** The sign that collapses a container, or expands it. */
    public record Toggle(Point at, boolean expands) implements Mark {
        @Override
        public void draw(Sketch sketch) {
            sketch.toggle(at, expands);
        }
    }

    /** A thin line from what is dragged to what it lines up with. */
    public record Guide(Point from, Point to) implements Mark {
        @Override
        public void draw(Sketch sketch) {
            sketch.guide(from, to);
        }
    }

    /** A sentence beside the pointer. */
    public record Note(Point at, String text, Tone tone) implements Mark {
        @Override
        public void draw(Sketch sketch) {
            sketch.note(at, text, tone);
        }
    }
}
