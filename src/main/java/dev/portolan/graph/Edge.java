package dev.portolan.graph;

import dev.portolan.model.ComponentId;

/**
 * A typed, directed connection of the graph.
 *
 * @param label the link's id, or the name of the property that refers
 */
public record Edge(Type type, ComponentId from, ComponentId to, String label) {

    /** What an edge means (SEMANTICS 2). */
    public enum Type {
        CONTAINS,
        ASSOCIATED,
        PEERING,
        CONNECTED,
        FORWARDS,
        PRIVATE_LINK,
        RESOLVES,
        ROUTES_VIA;

        /** Whether traffic travels along such an edge. */
        public boolean carriesTraffic() {
            return this == FORWARDS || this == PRIVATE_LINK || this == CONNECTED;
        }
    }
}
