package dev.portolan.plan.addressing;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A subnet's addresses: what its ranges hold, what Azure keeps and what the components in it need.
 *
 * @param prefixes its IPv4 ranges
 * @param needs of every component that takes addresses here
 * @param larger the next free range of its network that would hold what is needed; empty where it fits as it is
 */
public record SubnetFill(Component subnet, List<Prefix> prefixes, List<Need> needs, Optional<Prefix> larger) {

    public SubnetFill {
        prefixes = List.copyOf(prefixes);
        needs = List.copyOf(needs);
    }

    /** The addresses that Azure keeps for itself. */
    public long reserved() {
        return (long) AzureNumbers.RESERVED_PER_SUBNET * prefixes.size();
    }

    /** The addresses that components can have. */
    public long available() {
        long all =
                prefixes.stream().mapToLong(prefix -> prefix.size().longValue()).sum();
        return Math.max(0, all - reserved());
    }

    /** What is needed at most, as far as it is known. */
    public long atLeast() {
        return needs.stream().mapToLong(Need::atLeast).sum();
    }

    /** What is needed at most; empty where it is not determined. */
    public OptionalLong needed() {
        return needs.stream().allMatch(need -> need.missing().isEmpty())
                ? OptionalLong.of(atLeast())
                : OptionalLong.empty();
    }

    /** What is taken now; empty where the design does not say. */
    public OptionalLong used() {
        return needs.stream().allMatch(need -> need.today().isPresent())
                ? OptionalLong.of(needs.stream()
                        .mapToLong(need -> need.today().getAsLong())
                        .sum())
                : OptionalLong.empty();
    }

    public Fill fill() {
        return prefixes.isEmpty() ? Fill.NOT_DETERMINED : Fill.of(atLeast(), needed().isPresent(), available());
    }

    /** The length of the smallest range that holds what is known to be needed. */
    public OptionalInt lengthNeeded() {
        return Prefix.lengthFor(atLeast() + AzureNumbers.RESERVED_PER_SUBNET);
    }

    /** What somebody would have to say. */
    public List<Missing> missing() {
        List<Missing> all = new ArrayList<>();
        if (prefixes.isEmpty()) {
            all.add(new Missing(
                    subnet.id(),
                    NetworkKinds.SUBNET_PREFIXES.name(),
                    "no IPv4 range of " + subnet.name() + " is given"));
        }
        needs.forEach(need -> all.addAll(need.missing()));
        return all.stream().distinct().toList();
    }
}
