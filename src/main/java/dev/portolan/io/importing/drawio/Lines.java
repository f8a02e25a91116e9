package dev.portolan.io.importing.drawio;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.edit.ConnectionEdits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes links of lines, as far as the catalogue knows a way to connect their ends. */
final class Lines {

    private final Cells cells;
    private final Map<String, ComponentId> byCell;
    private final Catalog catalog;
    private final List<String> guessed;

    Lines(Cells cells, Map<String, ComponentId> byCell, Catalog catalog, List<String> guessed) {
        this.cells = cells;
        this.byCell = byCell;
        this.catalog = catalog;
        this.guessed = guessed;
    }

    Design drawn(Design design) {
        Design next = design;
        for (Cell line : cells.all()) {
            if (line.line()) {
                next = drawn(next, line);
            }
        }
        return next;
    }

    private Design drawn(Design design, Cell line) {
        Optional<Component> from = end(design, line.source());
        Optional<Component> to = end(design, line.target());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            guessed.add("a line%s has an end at nothing that is known, and was left out".formatted(named(line)));
            return design;
        }
        Optional<Connection> forth = way(from.get(), to.get());
        Optional<Connection> back = way(to.get(), from.get());
        if (forth.isEmpty() && back.isEmpty()) {
            guessed.add("the line%s was left out: %s"
                    .formatted(
                            named(line),
                            catalog.refusalToConnect(from.get().kind(), to.get().kind())
                                    .orElse("it cannot be drawn")));
            return design;
        }
        boolean forward = forth.isPresent();
        Connection way = forward ? forth.get() : back.get();
        Component start = forward ? from.get() : to.get();
        Component end = forward ? to.get() : from.get();
        guessed.add("the line from \"%s\" to \"%s\" is %s"
                .formatted(start.name(), end.name(), way.label().toLowerCase(Locale.ROOT)));
        return ConnectionEdits.connect(way, start, end).apply(design);
    }

    private static String named(Cell line) {
        return line.name().isEmpty() ? "" : " \"" + line.name() + "\"";
    }

    /** What is drawn between two things is what is drawn in Portolan too, rather than what one says of the other. */
    private Optional<Connection> way(Component from, Component to) {
        List<Connection> ways = catalog.connections(from.kind(), to.kind());
        return ways.stream()
                .filter(Connection.ByLink.class::isInstance)
                .findFirst()
                .or(() -> ways.stream().findFirst());
    }

    /** A line may end at a part of what is meant, such as a label in a group, or at a picture that names its box. */
    private Optional<Component> end(Design design, String cell) {
        String at = cell;
        Set<String> seen = new HashSet<>();
        while (!at.isEmpty() && seen.add(at)) {
            ComponentId id = byCell.get(at);
            if (id != null) {
                return design.topology().component(id);
            }
            at = cells.has(at) ? cells.get(at).parent() : "";
        }
        return Optional.empty();
    }
}
