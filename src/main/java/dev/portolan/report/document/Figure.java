package dev.portolan.report.document;

import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.trace.Trace;
import java.util.List;

/**
 * The drawing of a design, or of traces in it, which the renderer draws.
 *
 * @param description what is to be seen, for those who cannot see it
 * @param marked what is marked in it, and how it is meant
 * @param traces what is drawn in place of the design, hop by hop; empty for the design
 */
public record Figure(String caption, String description, Design design, List<Marked> marked, List<Trace> traces)
        implements Block {

    /**
     * Something that is marked.
     *
     * @param badge a character or two
     */
    public record Marked(Subject subject, Tone tone, String badge) {}

    public Figure {
        caption = Legible.line(caption);
        description = Legible.line(description);
        marked = List.copyOf(marked);
        traces = List.copyOf(traces);
        design = legible(design);
    }

    /** A whole design. */
    public static Figure of(String caption, String description, Design design, List<Marked> marked) {
        return new Figure(caption, description, design, marked, List.of());
    }

    /** A trace alone. */
    public static Figure of(String description, Design design, Trace trace) {
        return new Figure("", description, design, List.of(), List.of(trace));
    }

    /** The design with names that can be read; itself where it has no others. */
    public static Design legible(Design design) {
        Topology topology = design.topology();
        List<Component> components = topology.components().stream()
                .map(component -> component.named(Legible.line(component.name())))
                .toList();
        String name = Legible.line(design.name());
        return components.equals(List.copyOf(topology.components())) && name.equals(design.name())
                ? design
                : design.named(name).with(new Topology(components, topology.links()));
    }

    @Override
    public void show(Page page) {
        page.figure(this);
    }
}
