package dev.portolan.model;

import java.util.List;

/**
 * The drawing as it was at some time of a session; it is drawn anew wherever it is shown, so that it is as sharp as any.
 *
 * @param caption what it shows, in the words of whoever took it
 * @param taken the day, such as {@code 2026-11-28}; empty where the file does not say
 * @param design what was drawn, with its notes, and without flows, waivers and earlier snapshots
 * @param extras members that the file had and this version does not know
 */
public record Snapshot(String caption, String taken, Design design, Properties extras) {

    public Snapshot(String caption, String taken, Design design) {
        this(caption, taken, design, Properties.NONE);
    }

    /** What {@code design} looks like now. */
    public static Snapshot of(Design design, String caption, String taken) {
        Design drawn = design.withFlows(List.of())
                .withWaivers(List.of())
                .withSnapshots(List.of())
                .withExtras(Properties.NONE);
        return new Snapshot(caption, taken, drawn);
    }

    public Snapshot captioned(String newCaption) {
        return new Snapshot(newCaption, taken, design, extras);
    }
}
