package dev.portolan.guidance.ddos;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.Optional;

/** How a public address is protected, with the virtual network that its owner stands in. */
record Protection(
        Component address, AddressKinds.DdosMode mode, Optional<Component> network, Optional<Component> plan) {

    static Protection of(Component address, Component owner, Estate estate) {
        Optional<Component> network = estate.networkOf(owner);
        return new Protection(
                address,
                AddressKinds.DDOS_MODE.of(address).value(),
                network,
                network.flatMap(found -> estate.target(found, NetworkKinds.DDOS_PLAN)));
    }

    /** Whether the plan of the network protects the address. */
    boolean isByPlan() {
        return mode == AddressKinds.DdosMode.INHERITED && plan.isPresent();
    }

    boolean isByAddress() {
        return mode == AddressKinds.DdosMode.IP_PROTECTION;
    }

    /** Whether the address would be protected as its network is, and nobody said which network that is. */
    boolean isUnknown() {
        return mode == AddressKinds.DdosMode.INHERITED && network.isEmpty();
    }
}
