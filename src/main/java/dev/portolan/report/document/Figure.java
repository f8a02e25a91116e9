package dev.portolan.report.document;

import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The drawing of a design, which the renderer draws.
 *
 * @param marked what is marked in it, and how it is meant
 * @param description what is to be seen, for those who cannot see it
 */
public record Figure(String caption, String description, Design design, List<Marked> marked) implements Block {

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
        design = renamed(design, Legible::line);
    }

    /** The design with its components called otherwise, for formats that cannot show every character. */
    public Figure named(UnaryOperator<String> otherwise) {
        return new Figure(caption, description, renamed(design, otherwise), marked);
    }

    private static Design renamed(Design design, UnaryOperator<String> otherwise) {
        Topology topology = design.topology();
        List<Component> components = topology.components().stream()
                .map(component -> component.named(otherwise.apply(component.name())))
                .toList();
        return design.named(otherwise.apply(design.name())).with(new Topology(components, topology.links()));
    }

    @Override
    public void show(Page page) {
        page.figure(this);
    }
}
