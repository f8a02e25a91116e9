package dev.portolan.report.pack;

import dev.portolan.report.document.Look;
import java.util.List;

/**
 * How a project wants its packs.
 *
 * @param parts the chapters, in their order
 * @param title what sort of document it is
 */
public record Template(Look look, String title, List<Part> parts) {

    /** Every chapter, in Portolan's own dress. */
    public static final Template USUAL = new Template(Look.PLAIN, "Network design review", List.of(Part.values()));

    public Template {
        parts = List.copyOf(parts);
    }
}
