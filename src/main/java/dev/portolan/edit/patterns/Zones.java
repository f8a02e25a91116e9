package dev.portolan.edit.patterns;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.model.ComponentId;
import java.util.List;

/** The availability zones of what is made: those of the nodes, or all where nobody said. */
final class Zones {

    private static final List<String> ALL = List.of("1", "2", "3");

    private Zones() {}

    static List<String> of(Draft draft, Site site) {
        List<String> zones = site.pools().stream()
                .map((ComponentId pool) -> draft.get(pool))
                .flatMap(pool -> AddressKinds.ZONES.of(pool).orElse(List.of()).stream())
                .distinct()
                .sorted()
                .toList();
        return zones.isEmpty() ? ALL : zones;
    }
}
