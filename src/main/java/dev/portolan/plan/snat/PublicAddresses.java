package dev.portolan.plan.snat;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts public addresses, single ones and those of prefixes. */
public final class PublicAddresses {

    private PublicAddresses() {}

    /** Those of a device that may have a prefix beside them. */
    public static Known<Integer> of(Component device, Property<List<ComponentId>> property, Estate estate) {
        Known<List<ComponentId>> single =
                property.of(device).map(ids -> ids.stream().distinct().toList());
        Optional<Component> block = estate.target(device, EgressKinds.PUBLIC_IP_PREFIX);
        if (block.isEmpty()) {
            return single.map(List::size);
        }
        return property.isLeftOpen(device)
                ? Known.unknown()
                : count(single.orElse(List.of()), List.of(block.get().id()), estate);
    }

    /** These addresses and all of these prefixes; unknown where the range of a prefix is. An address of a prefix counts once. */
    static Known<Integer> count(Collection<ComponentId> single, Collection<ComponentId> prefixes, Estate estate) {
        Set<ComponentId> blocks = new LinkedHashSet<>(prefixes);
        int all = 0;
        for (ComponentId block : blocks) {
            Known<Integer> size = size(block, estate);
            if (!size.isKnown()) {
                return Known.unknown();
            }
            all += size.value();
        }
        return Known.given(all
                + (int) single.stream()
                        .distinct()
                        .filter(id -> !isWithin(id, blocks, estate))
                        .count());
    }

    private static boolean isWithin(ComponentId address, Set<ComponentId> blocks, Estate estate) {
        return estate.graph()
                .topology()
                .component(address)
                .flatMap(one -> AddressKinds.PREFIX.of(one).optional())
                .filter(blocks::contains)
                .isPresent();
    }

    private static Known<Integer> size(ComponentId block, Estate estate) {
        return estate.graph()
                .topology()
                .component(block)
                .map(one -> AddressKinds.RANGE.of(one).map(range -> range.size().intValue()))
                .orElse(Known.unknown());
    }
}
