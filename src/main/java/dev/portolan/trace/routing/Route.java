package dev.portolan.trace.routing;

import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import java.util.Optional;

/**
 * One line of a subnet's effective routes.
 *
 * @param prefix empty for a service tag
 * @param text the prefix or tag as written
 * @param name the user-defined route's name; empty for others
 * @param address the next hop's address as written; empty for none
 * @param owner the route table of a user-defined route, the peer network, the gateway or the private endpoint
 */
public record Route(
        Optional<Prefix> prefix,
        String text,
        Source source,
        Hop hop,
        String name,
        String address,
        Optional<Component> owner) {

    /** Who made the route; later ones win for an equal prefix (B.1 item 3). */
    public enum Source {
        SYSTEM("the system route"),
        GATEWAY("the gateway's route"),
        USER("the user-defined route");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where a route leads. */
    public enum Hop {
        NETWORK("virtual network"),
        PEERING("peering"),
        ENDPOINT("private endpoint"),
        SERVICE_ENDPOINT("service endpoint"),
        GATEWAY("virtual network gateway"),
        INTERNET("Internet"),
        APPLIANCE("virtual appliance"),
        NONE("None"),
        UNKNOWN("not given");

        private final String label;

        Hop(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public int length() {
        return prefix.map(Prefix::length).orElse(0);
    }

    /** {@code 0.0.0.0/0 (system, Internet)}. */
    @Override
    public String toString() {
        return text + " (" + (name.isEmpty() ? source.label().substring("the ".length()) : name) + ", " + hop.label()
                + ")";
    }
}
