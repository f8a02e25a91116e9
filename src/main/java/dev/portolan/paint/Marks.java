package dev.portolan.paint;

import java.util.List;

/** Everything that is drawn on top of a diagram without being part of it; where there are tracks, the rest is dimmed. */
public record Marks(List<Highlight> highlights, List<Track> tracks, List<Shade> shades) {

    public static final Marks NONE = new Marks(List.of(), List.of());

    public Marks {
        highlights = List.copyOf(highlights);
        tracks = List.copyOf(tracks);
        shades = List.copyOf(shades);
    }

    public Marks(List<Highlight> highlights, List<Track> tracks) {
        this(highlights, tracks, List.of());
    }

    public Marks with(List<Shade> more) {
        return new Marks(highlights, tracks, more);
    }

    public static Marks of(List<Highlight> highlights) {
        return new Marks(highlights, List.of());
    }

    public Marks with(Track track) {
        return new Marks(highlights, List.of(track), shades);
    }
}
