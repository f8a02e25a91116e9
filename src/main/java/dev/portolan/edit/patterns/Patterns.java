package dev.portolan.edit.patterns;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edit;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;
import java.util.Optional;

/** Patterns for the design at hand: which it has, and how it would have another. */
public final class Patterns {

    private final Catalog catalog;
    private final Optional<ComponentId> cluster;
    private final Optional<String> host;

    private Patterns(Catalog catalog, Optional<ComponentId> cluster, Optional<String> host) {
        this.catalog = catalog;
        this.cluster = cluster;
        this.host = host;
    }

    /** Patterns for a design's only cluster. */
    public static Patterns in(Catalog catalog) {
        return new Patterns(catalog, Optional.empty(), Optional.empty());
    }

    /** Patterns for this cluster. */
    public Patterns of(ComponentId wanted) {
        return new Patterns(catalog, Optional.of(wanted), host);
    }

    /** Patterns that publish under this name what was not published yet. */
    public Patterns under(String name) {
        return new Patterns(catalog, cluster, Optional.of(name));
    }

    /** The pattern that a design has on one side; empty where it has none, or none that Portolan knows. */
    public Optional<Pattern> current(Design design, Pattern.Side side) {
        try {
            Site site = Site.of(design.topology(), cluster);
            return side == Pattern.Side.INGRESS
                    ? Parts.of(design.topology(), site).pattern()
                    : WayOut.of(new Draft(catalog, design), site).pattern();
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    /** How the design gets this pattern: in the place of the one that it has, or new. */
    public Proposal propose(Design design, Pattern pattern) {
        Optional<Pattern> before = current(design, pattern.side());
        String label = before.filter(old -> old != pattern).isPresent()
                ? "Switch to " + pattern.title()
                : "Insert " + pattern.title();
        Draft draft = new Draft(catalog, design);
        try {
            Site site = Site.of(design.topology(), cluster);
            if (pattern.side() == Pattern.Side.INGRESS) {
                new Ingress(draft, site, Parts.of(design.topology(), site)).become(pattern, host);
            } else {
                new Egress(draft, site).become(pattern);
            }
        } catch (Refused refused) {
            return new Proposal(pattern, before, Edit.of(label, same -> same), List.of(), Optional.of(refused.why()));
        }
        Design made = draft.finished();
        return new Proposal(pattern, before, Edit.of(label, same -> made), draft.said(), Optional.empty());
    }
}
