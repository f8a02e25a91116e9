package dev.portolan.trace;

import dev.portolan.model.ComponentId;
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
        details = Details.of(details);
    }

    public static Because of(Reason reason, ComponentId component) {
        return new Because(reason, component, Details.NONE);
    }

    public Because with(String name, Object value) {
        return new Because(reason, component, Details.of(details).with(name, value.toString()));
    }

    /** The same details for another sort of reason. */
    public Because as(Reason other) {
        return new Because(other, component, details);
    }

    public String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
