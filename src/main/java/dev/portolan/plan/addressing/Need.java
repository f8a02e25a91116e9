package dev.portolan.plan.addressing;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.OptionalLong;

/**
 * What one component takes of a subnet's addresses.
 *
 * @param words how the number comes about, such as {@code 10 + 2 nodes}
 * @param today what it takes now; empty where the design does not say
 * @param atLeast what it can come to take, as far as that is known; exactly that where nothing is missing
 */
public record Need(Component owner, String words, OptionalLong today, long atLeast, List<Missing> missing) {

    public Need {
        missing = List.copyOf(missing);
    }

    /** Whose it is and what, such as {@code np-apps (10 + 2 nodes)}; without a name where it is the subnet's own. */
    public String text() {
        return owner.is(NetworkKinds.SUBNET.id()) ? words : "%s (%s)".formatted(owner.name(), words);
    }

    static Need fixed(Component owner, String words, long addresses) {
        return new Need(owner, words, OptionalLong.of(addresses), addresses, List.of());
    }

    static Need unknown(Component owner, String words, Missing missing) {
        return new Need(owner, words, OptionalLong.empty(), 0, List.of(missing));
    }
}
