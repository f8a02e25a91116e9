package dev.portolan.trace;

import dev.portolan.net.Protocol;

/**
 * The packet as it is on the way between two hops.
 *
 * @param source an address, or a range such as {@code 10.240.5.0/24} where any address of it is possible
 * @param destination an address; empty where it is not known
 * @param port the destination port; 0 where the protocol has none
 * @param host the name in SNI and Host header; empty for none
 */
public record Packet(
        String source, String destination, int port, Protocol protocol, String host, Encryption encryption) {

    public Packet from(String newSource) {
        return new Packet(newSource, destination, port, protocol, host, encryption);
    }

    public Packet to(String newDestination, int newPort) {
        return new Packet(source, newDestination, newPort, protocol, host, encryption);
    }

    public Packet as(Protocol newProtocol) {
        return new Packet(source, destination, port, newProtocol, host, encryption);
    }

    public Packet withHost(String newHost) {
        return new Packet(source, destination, port, protocol, newHost, encryption);
    }

    public Packet with(Encryption newEncryption) {
        return new Packet(source, destination, port, protocol, host, newEncryption);
    }

    /** {@code 10.240.4.4:443}, or the address alone where the protocol has no ports. */
    public String target() {
        return port == 0 ? destination : destination + ":" + port;
    }
}
