package dev.portolan.model;

import java.util.List;

/**
 * A question to the design: what happens to this traffic, and is it what we expect?
 *
 * @param name unique within the design
 * @param protocol one of {@code https}, {@code http}, {@code tcp}, {@code udp}, {@code icmp}
 * @param port the destination port; 0 for ICMP
 * @param host the host name in SNI and Host header; empty where it is that of {@code to} or there is none
 * @param path the HTTP path; empty where the protocol has none
 * @param expectations what must hold; empty for a flow that is only looked at
 * @param extras members that the file had and this version does not know
 */
public record Flow(
        String name,
        FlowEnd from,
        FlowEnd to,
        String protocol,
        int port,
        String host,
        String path,
        List<Expectation> expectations,
        Properties extras) {

    public Flow {
        expectations = List.copyOf(expectations);
    }

    /** An HTTPS request on port 443. */
    public static Flow https(String name, FlowEnd from, FlowEnd to) {
        return new Flow(name, from, to, "https", 443, "", "/", List.of(), Properties.NONE);
    }

    public static Flow tcp(String name, FlowEnd from, FlowEnd to, int port) {
        return new Flow(name, from, to, "tcp", port, "", "", List.of(), Properties.NONE);
    }

    public Flow expecting(Expectation... expected) {
        return new Flow(name, from, to, protocol, port, host, path, List.of(expected), extras);
    }

    public Flow named(String newName) {
        return new Flow(newName, from, to, protocol, port, host, path, expectations, extras);
    }

    /** The same asked in another protocol, such as {@code http}, at another port. */
    public Flow over(String newProtocol, int newPort) {
        return new Flow(name, from, to, newProtocol, newPort, host, path, expectations, extras);
    }

    /** The same asked for another path of the host. */
    public Flow at(String newPath) {
        return new Flow(name, from, to, protocol, port, host, newPath, expectations, extras);
    }

    public Flow withHost(String newHost) {
        return new Flow(name, from, to, protocol, port, newHost, path, expectations, extras);
    }
}
