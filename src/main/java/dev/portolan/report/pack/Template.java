package dev.portolan.report.pack;

import dev.portolan.report.document.Look;
import java.util.List;
import java.util.Optional;

/**
 * How a project wants its packs.
 *
 * @param parts the chapters, in their order
 * @param title what sort of document it is
 * @param author of designs that name none; empty for nobody
 */
public record Template(Look look, String title, List<Part> parts, String author) {

    /** Every chapter, in Portolan's own dress. */
    public static final Template USUAL = new Template(Look.PLAIN, "Network design review", List.of(Part.values()), "");

    public Template {
        parts = List.copyOf(parts);
    }

    /** For strangers: the same colour, paper and chapters, without what says whose design it is. */
    public Template anonymous() {
        Look bare = new Look("", "", look.accent(), look.paper(), Optional.empty());
        return new Template(bare, USUAL.title, parts, "");
    }
}
