package dev.portolan.trace.questions;

import dev.portolan.model.ComponentId;
import java.util.List;

/**
 * Who reaches a component, or what a component reaches.
 *
 * @param subject the component in question
 * @param lines the ways that concern it: those that arrive first, then the blocked, then the open ones
 */
public record Reach(ComponentId subject, Direction direction, List<Line> lines) {

    public Reach {
        lines = List.copyOf(lines);
    }

    /** Which of the two questions was asked. */
    public enum Direction {
        /** Who can reach it? */
        TO,
        /** What does it reach? */
        FROM
    }

    /**
     * One way.
     *
     * @param actor who asks
     * @param entry what for
     * @param target the component that is reached, or would be
     */
    public record Line(ComponentId actor, EntryPoint entry, ComponentId target, Way.Status status, Way way) {}

    /** The lines of one status. */
    public List<Line> lines(Way.Status status) {
        return lines.stream().filter(line -> line.status() == status).toList();
    }

    /** Who, or what, is reached by at least one way. */
    public List<ComponentId> partners() {
        return lines(Way.Status.REACHES).stream()
                .map(line -> direction == Direction.TO ? line.actor() : line.target())
                .distinct()
                .toList();
    }
}
