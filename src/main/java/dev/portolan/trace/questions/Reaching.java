package dev.portolan.trace.questions;

import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who reaches whom out of a matrix. */
final class Reaching {

    private final TopologyGraph graph;
    private final Behind behind;
    private final Matrix matrix;
    private final List<Reach.Line> lines = new ArrayList<>();

    Reaching(TopologyGraph graph, Behind behind, Matrix matrix) {
        this.graph = graph;
        this.behind = behind;
        this.matrix = matrix;
    }

    Reach to(ComponentId subject) {
        Set<ComponentId> inside = Questions.within(graph, subject);
        for (Matrix.Cell cell : matrix.cells()) {
            if (!inside.contains(cell.actor())) {
                cell.ways().forEach(way -> to(cell, way, inside));
            }
        }
        return sorted(subject, Reach.Direction.TO);
    }

    private void to(Matrix.Cell cell, Way way, Set<ComponentId> inside) {
        Optional<ComponentId> last = last(way, inside);
        if (last.isPresent()) {
            Way.Status status = inside.stream()
                    .flatMap(id -> way.statusOf(id).stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            add(cell, last.get(), status, way);
        } else if (!way.arrives()) {
            behind.of(cell.entry().component()).stream()
                    .filter(inside::contains)
                    .findFirst()
                    .ifPresent(meant -> add(cell, meant, way.stopping(), way));
        }
    }

    private static Optional<ComponentId> last(Way way, Set<ComponentId> inside) {
        List<ComponentId> all = new ArrayList<>(way.hops());
        all.addAll(way.beyond());
        return all.stream().filter(inside::contains).reduce((first, second) -> second);
    }

    Reach from(ComponentId subject) {
        Set<ComponentId> inside = Questions.within(graph, subject);
        boolean starts = matrix.actors().stream().anyMatch(actor -> inside.contains(actor.id()));
        for (Matrix.Cell cell : matrix.cells()) {
            boolean own = inside.contains(cell.actor());
            if (own == starts) {
                cell.ways().stream()
                        .filter(way -> own || passes(way, inside))
                        .forEach(way -> add(
                                cell,
                                target(cell.entry(), way),
                                way.arrives() ? Way.Status.REACHES : way.stopping(),
                                way));
            }
        }
        return sorted(subject, Reach.Direction.FROM);
    }

    /** Whether packets pass it on their way to somebody else. */
    private static boolean passes(Way way, Set<ComponentId> inside) {
        return way.hops().stream()
                        .limit(way.hops().size() - (way.beyond().isEmpty() ? 1 : 0))
                        .anyMatch(inside::contains)
                && !inside.contains(way.end());
    }

    private static ComponentId target(EntryPoint entry, Way way) {
        if (way.arrives()) {
            return way.end();
        }
        if (!way.beyond().isEmpty()) {
            return way.beyond().get(way.beyond().size() - 1);
        }
        return entry.component().equals(ComponentId.CANVAS) ? way.end() : entry.component();
    }

    private void add(Matrix.Cell cell, ComponentId target, Way.Status status, Way way) {
        lines.add(new Reach.Line(cell.actor(), cell.entry(), target, status, way));
    }

    private Reach sorted(ComponentId subject, Reach.Direction direction) {
        return new Reach(
                subject,
                direction,
                lines.stream()
                        .sorted(Comparator.comparing(Reach.Line::status)) // stable: otherwise in the matrix' order
                        .toList());
    }
}
