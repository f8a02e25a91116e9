package dev.portolan.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Members of a file's layout that this version does not know, kept for the way back.
 *
 * @param all those of the layout itself
 * @param links those of a link's route
 * @param layers those of a layer, by its name
 */
public record LayoutExtras(Properties all, Map<LinkId, Properties> links, Map<String, Properties> layers) {

    public static final LayoutExtras NONE = new LayoutExtras(Properties.NONE, Map.of(), Map.of());

    public LayoutExtras {
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
        layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    }

    public Properties of(LinkId link) {
        return links.getOrDefault(link, Properties.NONE);
    }

    public Properties ofLayer(String name) {
        return layers.getOrDefault(name, Properties.NONE);
    }

    LayoutExtras without(Collection<LinkId> gone) {
        Map<LinkId, Properties> kept = new LinkedHashMap<>(links);
        kept.keySet().removeAll(gone);
        return new LayoutExtras(all, kept, layers);
    }
}
