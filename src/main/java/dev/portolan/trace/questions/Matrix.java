package dev.portolan.trace.questions;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Disposition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everybody who starts traffic against everything that can be asked for.
 *
 * @param actors the rows: users, sites, workloads, node pools, machines
 * @param entries the columns, in the order: what flows ask for, listeners, balancers, what serves requests
 * @param rows one list per actor with one cell per entry point
 */
public record Matrix(List<Component> actors, List<EntryPoint> entries, List<List<Cell>> rows) {

    public Matrix {
        actors = List.copyOf(actors);
        entries = List.copyOf(entries);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * One actor at one entry point.
     *
     * @param ways at least one, or none where the question makes no sense: a component asking for itself, users outside
     *     for a service outside
     */
    public record Cell(ComponentId actor, EntryPoint entry, List<Way> ways) {

        public Cell {
            ways = List.copyOf(ways);
        }

        /** That of all ways; where they differ, the worst for the client; empty where nothing was asked. */
        public Optional<Disposition> disposition() {
            return ways.stream().map(Way::disposition).max(Comparator.naturalOrder());
        }

        /** Where packets end that arrive: the workload behind the entry point, of several each once. */
        public List<ComponentId> reached() {
            return ways.stream().filter(Way::arrives).map(Way::end).distinct().toList();
        }
    }

    /** All cells, row by row. */
    public List<Cell> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }
}
