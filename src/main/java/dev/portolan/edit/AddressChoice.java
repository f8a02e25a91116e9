package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Value;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.FreeBlocks;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which range of addresses a new network or subnet gets. */
public final class AddressChoice {

    /** A subnet of 251 usable addresses, where there is room for it. */
    static final int SUBNET = 24;

    private static final int NETWORK = 16;
    private static final Prefix TEN = Prefix.of("10.0.0.0/8");

    /** Shorter prefixes mean "everything", as in a route or a filter, and take no addresses. */
    private static final int LARGEST_RANGE = 8;

    private AddressChoice() {}

    /**
     * The next free range of this length in a network, a smaller one where the network is small; empty where it has no
     * IPv4 addresses or none are left.
     */
    public static Optional<Prefix> forSubnet(Design design, ComponentId network, int length) {
        List<Prefix> space = design.topology().component(network).stream()
                .flatMap(vnet -> NetworkKinds.ADDRESS_SPACE.key().in(vnet.properties()).stream())
                .flatMap(List::stream)
                .filter(prefix -> !prefix.isIpv6())
                .toList();
        List<Prefix> taken = design.topology().children(network).stream()
                .flatMap(child -> NetworkKinds.SUBNET_PREFIXES.key().in(child.properties()).stream())
                .flatMap(List::stream)
                .toList();
        int largest = space.stream().mapToInt(Prefix::length).min().orElse(0);
        FreeBlocks free = FreeBlocks.of(space, taken);
        int first = length == SUBNET ? Math.max(length, Math.min(AzureNumbers.SMALLEST_SUBNET, largest + 2)) : length;
        int last = length == SUBNET ? AzureNumbers.SMALLEST_SUBNET : length;
        for (int tried = first; tried <= last; tried++) {
            Optional<Prefix> found = free.next(tried);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The next /16 of 10.0.0.0/8 in which nothing in the design has addresses. */
    public static Optional<Prefix> forNetwork(Catalog catalog, Design design) {
        List<Prefix> taken = new ArrayList<>();
        for (Component component : design.topology().components()) {
            for (Property<?> property : catalog.of(component).properties()) {
                if (isRange(property.type())) {
                    component.properties().get(property.name()).ifPresent(value -> collect(value, taken));
                }
            }
        }
        taken.removeIf(prefix -> prefix.length() < LARGEST_RANGE);
        return FreeBlocks.of(List.of(TEN), taken).next(NETWORK);
    }

    private static boolean isRange(PropertyType type) {
        return type instanceof PropertyType.Range
                || type instanceof PropertyType.Several several && several.item() instanceof PropertyType.Range;
    }

    private static void collect(Value value, List<Prefix> into) {
        if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, into));
        } else if (value instanceof Value.Text text) {
            Prefix.parse(text.text()).ifPresent(into::add);
        }
    }
}
