package dev.portolan.plan.addressing;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What components need, by the subnet that has to hold it; filled by those who know the components. */
final class Needs {

    private final Estate estate;
    private final Map<ComponentId, List<Need>> bySubnet = new LinkedHashMap<>();
    private final List<Missing> missing = new ArrayList<>();

    Needs(Estate estate) {
        this.estate = estate;
    }

    Estate estate() {
        return estate;
    }

    void add(Component subnet, Need need) {
        bySubnet.computeIfAbsent(subnet.id(), id -> new ArrayList<>()).add(need);
    }

    /** A need in the subnet in which the address lies, else in {@code otherwise}; none where neither is there. */
    void add(Optional<IpAddress> address, Optional<Component> otherwise, Need need) {
        boolean atHome = address.isEmpty()
                || otherwise.stream()
                        .flatMap(subnet -> estate.addresses().prefixes(subnet).stream())
                        .anyMatch(range -> range.contains(address.get()));
        (atHome ? otherwise : address.flatMap(estate.addresses()::subnetOf).or(() -> otherwise))
                .ifPresent(subnet -> add(subnet, need));
    }

    /** Something that no subnet can be charged with before somebody says it. */
    void miss(Missing what) {
        missing.add(what);
    }

    List<Need> of(Component subnet) {
        return bySubnet.getOrDefault(subnet.id(), List.of());
    }

    List<Missing> missing() {
        return missing;
    }
}
