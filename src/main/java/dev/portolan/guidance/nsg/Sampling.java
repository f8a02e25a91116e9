package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The addresses and ports at which the rules of a group can begin or cease to hold. Between two of them nothing changes,
 * so that asking at these settles whole ranges.
 */
final class Sampling {

    private static final int RESERVED = 4;
    private static final BigInteger SMALLEST_SUBNET = BigInteger.valueOf(8);
    private static final int MOST = 3_000;

    private final List<Properties> rules;
    private final Set<IpAddress> taken;

    /** @param taken addresses of others, such as frontends of load balancers, that are not meant */
    Sampling(Component group, FilterKinds.Direction direction, Set<IpAddress> taken) {
        this.rules = FilterKinds.RULES.of(group).orElse(List.of()).stream()
                .filter(rule -> !FilterKinds.DIRECTION.of(rule).matches(other -> other != direction))
                .toList();
        this.taken = taken;
    }

    boolean denies() {
        return rules.stream().anyMatch(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY));
    }

    /** Whether a rule that denies names the tag. */
    boolean deniesTag(String tag) {
        return rules.stream()
                .filter(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY))
                .anyMatch(rule -> FilterKinds.SOURCES.of(rule).matches(all -> all.contains(tag))
                        || FilterKinds.DESTINATIONS.of(rule).matches(all -> all.contains(tag)));
    }

    private Stream<String> entries(Property<List<String>> side) {
        return rules.stream().flatMap(rule -> side.of(rule).orElse(List.of()).stream());
    }

    List<IpAddress> sources(List<Prefix> ranges) {
        return addresses(ranges, FilterKinds.SOURCES);
    }

    List<IpAddress> destinations(List<Prefix> ranges) {
        return addresses(ranges, FilterKinds.DESTINATIONS);
    }

    private List<IpAddress> addresses(List<Prefix> ranges, Property<List<String>> side) {
        List<Prefix> named = entries(side)
                .flatMap(entry -> Ends.of(entry).ranges().stream())
                .distinct()
                .toList();
        Set<IpAddress> found = new LinkedHashSet<>();
        for (Prefix range : ranges) {
            boolean roomy = range.size().compareTo(SMALLEST_SUBNET) >= 0;
            IpAddress first = roomy ? range.first().plus(RESERVED) : range.first();
            IpAddress last = roomy ? range.last().plus(-1) : range.last();
            Stream<IpAddress> edges = named.stream()
                    .filter(range::contains)
                    .flatMap(entry -> Stream.of(
                            entry.first(),
                            entry.last(),
                            entry.first().plus(-1),
                            entry.last().plus(1)));
            Stream.concat(Stream.of(first, last), edges)
                    .filter(address -> address.compareTo(first) >= 0 && address.compareTo(last) <= 0)
                    .filter(address -> !taken.contains(address))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The first port of each stretch in which nothing changes. */
    List<Integer> ports() {
        Set<Integer> found = new TreeSet<>(Set.of(1));
        rules.stream()
                .flatMap(rule -> FilterKinds.DESTINATION_PORTS.of(rule).orElse(List.of()).stream())
                .forEach(range -> found.addAll(List.of(range.first(), range.last() + 1)));
        found.removeIf(port -> port < 1 || port > PortRange.HIGHEST);
        return List.copyOf(found);
    }

    /** Whether there are too many to ask each for each. */
    static boolean isTooMuch(List<IpAddress> sources, List<IpAddress> destinations, List<Integer> ports) {
        return (long) sources.size() * destinations.size() * ports.size() > MOST;
    }
}
