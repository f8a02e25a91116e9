package dev.portolan.trace.routing;

import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The routes of one subnet by prefix: a hub has one for every spoke, and few of them hold an address. */
final class RouteIndex {

    private final List<Route> all;
    private final Map<Prefix, List<Route>> byPrefix = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());
    private final List<Route> doubtful = new ArrayList<>();

    RouteIndex(List<Route> all) {
        this.all = List.copyOf(all);
        for (Route route : all) {
            route.prefix().ifPresent(prefix -> {
                byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>()).add(route);
                lengths.add(prefix.length());
            });
            if (route.source() != Route.Source.SYSTEM || route.prefix().isEmpty()) {
                doubtful.add(route);
            }
        }
    }

    List<Route> all() {
        return all;
    }

    /** The routes that somebody made and those for tags: only they can leave a choice open. */
    List<Route> doubtful() {
        return doubtful;
    }

    /** The routes that hold an address, longer prefixes first; those for everything where the address is not known. */
    List<Route> holding(Optional<IpAddress> destination) {
        if (destination.isEmpty()) {
            return byPrefix.getOrDefault(Prefix.ANY_IPV4, List.of());
        }
        List<Route> holding = new ArrayList<>();
        for (int length : lengths) {
            destination
                    .get()
                    .prefix(length)
                    .map(prefix -> byPrefix.getOrDefault(prefix, List.of()))
                    .ifPresent(holding::addAll);
        }
        return holding;
    }
}
