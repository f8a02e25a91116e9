package dev.portolan.trace.filtering;

import dev.portolan.net.AzurePlatform;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One end of a packet as filters see it: addresses of which any is possible.
 *
 * @param internet whether it is some public address that the design does not give
 * @param tag the service tag that holds that public address; empty for nobody's
 */
public record Ends(List<Prefix> ranges, boolean internet, String tag) {

    /** How an unknown public address stands in packets. */
    public static final String INTERNET = "Internet";

    /** How an address of Front Door's edge stands in packets to public origins (data-plane.md B.4). */
    public static final String FRONT_DOOR = "AzureFrontDoor.Backend";

    /** Azure's own sources (data-plane.md B.3, B.4): users on the Internet are never among them. */
    private static final Set<String> PLATFORM = Set.of("GatewayManager", FRONT_DOOR, "AzureLoadBalancer");

    /** What was read lately: the same few texts stand in every packet and rule, and reading takes most of a trace's time. */
    private static final Map<String, Ends> READ = new ConcurrentHashMap<>();

    private static final int MOST_READ = 10_000;

    private static final Prefix HOST = AzurePlatform.ADDRESS.asPrefix();

    public Ends {
        ranges = List.copyOf(ranges);
    }

    /** What a packet's address field names: an address, a range, several of them, {@link #INTERNET}, or nothing. */
    public static Ends of(String text) {
        Ends known = READ.get(text);
        if (known != null) {
            return known;
        }
        if (READ.size() >= MOST_READ) {
            READ.clear();
        }
        Ends read = read(text);
        READ.put(text, read);
        return read;
    }

    private static Ends read(String text) {
        List<Prefix> ranges = new ArrayList<>();
        for (String part : text.split(",\\s*", -1)) {
            parse(part).ifPresent(ranges::add);
        }
        boolean tagged = text.equals(FRONT_DOOR);
        return new Ends(ranges, tagged || text.equals(INTERNET), tagged ? text : "");
    }

    /** Tags and names are told apart first: a failed parse is costly, and every rule is asked. */
    private static Optional<Prefix> parse(String text) {
        if (text.isEmpty() || (!Character.isDigit(text.charAt(0)) && text.indexOf(':') < 0)) {
            return Optional.empty();
        }
        return text.indexOf('/') < 0 ? IpAddress.parse(text).map(IpAddress::asPrefix) : Prefix.parse(text);
    }

    /** Whether nothing is known of the address; a public one that the design does not give is none of its networks. */
    public boolean isUnknown() {
        return ranges.isEmpty() && !internet;
    }

    /** Whether this is exactly one address, and a public one. */
    public boolean isPublicAddress() {
        return ranges.size() == 1
                && ranges.get(0).first().equals(ranges.get(0).last())
                && !ranges.get(0).first().isPrivate();
    }

    boolean isPrivate() {
        return !ranges.isEmpty()
                && ranges.stream().allMatch(range -> Prefix.PRIVATE.stream().anyMatch(all -> all.contains(range)));
    }

    /** Whether these addresses are meant by one entry of a rule. */
    public Match isIn(String entry, List<Prefix> network) {
        if (entry.equals("*") || entry.equals("0.0.0.0/0")) {
            return Match.YES;
        }
        Ends named = of(entry);
        if (!named.ranges().isEmpty()) {
            return within(named.ranges());
        }
        if (isUnknown()) {
            return Match.MAYBE;
        }
        if (entry.equals("VirtualNetwork")) {
            return internet ? Match.NO : within(network);
        }
        if (entry.equals(INTERNET)) {
            return internet ? Match.YES : isPrivate() ? Match.NO : inverse(within(network));
        }
        if (entry.equals("AzureLoadBalancer")) {
            return internet ? Match.NO : within(List.of(HOST));
        }
        if (entry.equals(tag)) {
            return Match.YES;
        }
        return isPrivate() || PLATFORM.contains(entry) ? Match.NO : Match.MAYBE;
    }

    private Match within(List<Prefix> named) {
        if (internet) {
            return named.stream().allMatch(Ends::isPrivate) ? Match.NO : Match.MAYBE;
        }
        if (ranges.isEmpty()) {
            return Match.MAYBE;
        }
        if (ranges.stream().allMatch(range -> named.stream().anyMatch(whole -> whole.contains(range)))) {
            return Match.YES;
        }
        boolean apart = ranges.stream().noneMatch(range -> named.stream().anyMatch(range::overlaps));
        return apart ? Match.NO : Match.MAYBE;
    }

    private static boolean isPrivate(Prefix prefix) {
        return Prefix.PRIVATE.stream().anyMatch(all -> all.contains(prefix));
    }

    private static Match inverse(Match match) {
        return match == Match.YES ? Match.NO : match == Match.NO ? Match.YES : Match.MAYBE;
    }
}
