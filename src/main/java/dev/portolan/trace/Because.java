package dev.portolan.trace;

import dev.portolan.model.ComponentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a step happened, as data; {@link Wording} puts it into words.
 *
 * @param reason the sort of reason
 * @param component what decided: the route table, the NSG, the zone, the gateway; {@link ComponentId#CANVAS} for Azure itself
 * @param details names and numbers in a fixed order, such as {@code rule}, {@code priority}, {@code prefix}, {@code nextHop}
 */
public record Because(Reason reason, ComponentId component, Map<String, String> details) {

    public Because {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static Because of(Reason reason, ComponentId component) {
        return new Because(reason, component, Map.of());
    }

    public Because with(String name, Object value) {
        Map<String, String> next = new LinkedHashMap<>(details);
        next.put(name, value.toString());
        return new Because(reason, component, next);
    }

    /** The same details for another sort of reason. */
    public Because as(Reason other) {
        return new Because(other, component, details);
    }

    public String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
