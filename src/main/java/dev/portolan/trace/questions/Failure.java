package dev.portolan.trace.questions;

import dev.portolan.model.ComponentId;
import java.util.List;
import java.util.Set;

/**
 * What is imagined to fail: components with all that stands in them, or an availability zone.
 *
 * @param components empty where a zone fails
 * @param zone such as {@code 1}; empty where components fail
 */
public record Failure(Set<ComponentId> components, String zone) {

    public Failure {
        components = Set.copyOf(components);
    }

    /** These components stop to work: a firewall, a circuit, a node pool, a whole virtual network. */
    public static Failure of(ComponentId... components) {
        return new Failure(Set.copyOf(List.of(components)), "");
    }

    /** Everything stops to work that stands in this availability zone and in no other. */
    public static Failure ofZone(String zone) {
        return new Failure(Set.of(), zone);
    }
}
