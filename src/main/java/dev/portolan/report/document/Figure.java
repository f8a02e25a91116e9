package dev.portolan.report.document;

import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import java.util.List;

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
    }

    @Override
    public void show(Page page) {
        page.figure(this);
    }
}
