package dev.portolan.paint;

import java.util.List;

/** Everything that is drawn on top of a diagram without being part of it; where there are tracks, the rest is dimmed. */
public record Marks(List<Highlight> highlights, List<Track> tracks) {

    public static final Marks NONE = new Marks(List.of(), List.of());

    public Marks {
        highlights = List.copyOf(highlights);
        tracks = List.copyOf(tracks);
    }

    public static Marks of(List<Highlight> highlights) {
        return new Marks(highlights, List.of());
    }

    public Marks with(Track track) {
        return new Marks(highlights, List.of(track));
    }
}
