package dev.portolan.edit;

import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Topology;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Readable ids that nothing in some topologies has yet: {@code agw}, then {@code agw-2}. */
public final class FreshIds {

    private static final String STEM_OF_THE_NAMELESS = "component";

    private final Set<String> taken = new HashSet<>();

    public FreshIds(Topology... topologies) {
        for (Topology topology : topologies) {
            topology.components().forEach(component -> taken.add(component.id().value()));
            topology.links().forEach(link -> taken.add(link.id().value()));
        }
    }

    /** An id that nothing has yet, after {@code stem}. */
    public ComponentId component(String stem) {
        return new ComponentId(next(slug(stem)));
    }

    /** An id that nothing has yet, after the link's ends. */
    public LinkId link(ComponentId from, ComponentId to) {
        return new LinkId(next(from.value() + "-" + to.value()));
    }

    private String next(String stem) {
        String candidate = stem;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = stem + "-" + number;
        }
        return candidate;
    }

    /** {@code text} in lower case with hyphens for everything else, without a number that an earlier copy got. */
    private static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = slug.replaceAll("-[2-9]$|-[1-9][0-9]$", "");
        String kept = stem.isEmpty() ? slug : stem;
        return kept.isEmpty() ? STEM_OF_THE_NAMELESS : kept;
    }
}
