package dev.portolan.catalog;

import dev.portolan.model.KindId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of one kind of link.
 *
 * @param ends what it may join, as pairs of sets: any of the first to any of the second
 */
public record LinkSpec(KindId id, String label, String help, List<Property<?>> properties, List<Ends> ends) {

    /** Kinds at which a link may start, and kinds at which it may then end. */
    public record Ends(Set<KindId> from, Set<KindId> to) {}

    public boolean mayJoin(KindId from, KindId to) {
        return ends.stream()
                .anyMatch(pair -> pair.from().contains(from) && pair.to().contains(to));
    }

    public Optional<Property<?>> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }
}
