package dev.portolan.trace;

import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.filtering.Ends;
import java.util.Optional;

/**
 * What a packet is addressed to.
 *
 * @param address as it stands in packets; {@link Ends#INTERNET} for some address there; empty where it is not known
 * @param owner who takes the packet; empty where nothing in the design has the address
 * @param publicIp the public address through which it is reached; empty for none
 * @param open whether the address is one on the Internet
 */
record Target(String address, Optional<Component> owner, Optional<Component> publicIp, boolean open) {

    static Target internal(String address, Component owner) {
        return new Target(address, Optional.of(owner), Optional.empty(), false);
    }

    static Target internet(String address, Optional<Component> owner) {
        return new Target(address.isEmpty() ? Ends.INTERNET : address, owner, Optional.empty(), true);
    }

    /** One address to look up routes with; of a range the first. */
    Optional<IpAddress> ip() {
        return first(address);
    }

    static Optional<IpAddress> first(String text) {
        return Ends.of(text).ranges().stream().findFirst().map(range -> range.first());
    }
}
