package dev.portolan.plan.snat;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** Counts a device's public addresses, single ones and those of a prefix. */
public final class PublicAddresses {

    private PublicAddresses() {}

    public static Known<Integer> of(Component device, Property<List<ComponentId>> property, Estate estate) {
        Known<List<ComponentId>> single =
                property.of(device).map(ids -> ids.stream().distinct().toList());
        Optional<Component> block = estate.target(device, EgressKinds.PUBLIC_IP_PREFIX);
        if (block.isEmpty()) {
            return single.map(List::size);
        }
        int others = (int) single.orElse(List.of()).stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .filter(address ->
                        !AddressKinds.PREFIX.of(address).is(block.get().id()))
                .count();
        return AddressKinds.RANGE.of(block.get()).map(range -> range.size().intValue() + others);
    }
}
