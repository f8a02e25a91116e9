package dev.portolan.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other addresses in place of real ones that keep how they lie to each other: what contains what, which is lower, how far
 * into its range an address lies, what is private, and what Azure and AKS treat specially. Nothing of a real address is
 * left where it tells no difference, so that there is no way back.
 */
public final class AddressPseudonyms {

    /** Ranges that mean something by themselves; they and what lies in them stay. */
    private static final List<Prefix> KEPT = prefixes(
            "0.0.0.0/8",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.30.0.0/16",
            "172.31.0.0/16",
            "192.0.2.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/8",
            "fe80::/10",
            "ff00::/8",
            "2001:db8::/32");

    private static final Set<String> KEPT_BITS =
            KEPT.stream().map(AddressPseudonyms::bits).collect(Collectors.toUnmodifiableSet());

    /** The ranges that AKS takes for services and pods where nobody names others: who overlaps them still does. */
    private static final List<Prefix> DEFAULTS = prefixes("10.0.0.0/16", "10.244.0.0/16");

    /** The most bits at an address's end that stay: its place in a small range. */
    private static final int OFFSET = 12;

    /** Shorter prefixes are too large for an address's place in them to be kept. */
    private static final int SMALL = 16;

    private final Set<String> nodes = new HashSet<>();
    private final Set<String> ways = new HashSet<>();
    private final Set<String> ranges = new HashSet<>();

    /**
     * Pseudonyms for these and no others.
     *
     * @param prefixes every range that will be asked for
     * @param addresses every address that will be asked for
     */
    public AddressPseudonyms(Collection<Prefix> prefixes, Collection<IpAddress> addresses) {
        KEPT.forEach(prefix -> add(bits(prefix), ways));
        Prefix.PRIVATE.forEach(prefix -> add(bits(prefix), ways));
        prefixes.forEach(prefix -> {
            add(bits(prefix), nodes);
            ranges.add(bits(prefix));
        });
        addresses.forEach(address -> add(bits(address), nodes));
        nodes.addAll(ways);
        if (!prefixes.stream().allMatch(this::keepsItsDefaults)) {
            DEFAULTS.forEach(prefix -> add(bits(prefix), ways));
            nodes.addAll(ways);
        }
    }

    private boolean keepsItsDefaults(Prefix prefix) {
        Prefix pseudonym = of(prefix);
        return DEFAULTS.stream().allMatch(range -> range.overlaps(prefix) == range.overlaps(pseudonym));
    }

    private static List<Prefix> prefixes(String... texts) {
        return List.of(texts).stream().map(Prefix::of).toList();
    }

    /** What stands for a range; of the same length. */
    public Prefix of(Prefix prefix) {
        String real = bits(prefix);
        IpAddress first = address(mapped(real, real.length()), prefix.isIpv6());
        return first.prefix(prefix.length()).orElseThrow();
    }

    /** What stands for an address. */
    public IpAddress of(IpAddress address) {
        String real = bits(address);
        int start = real.length();
        for (int length = real.length(); length > SMALL; length--) {
            if (ranges.contains(real.substring(0, length))) {
                start = Math.max(length, real.length() - OFFSET);
                break;
            }
        }
        return address(mapped(real, start), address.isIpv6());
    }

    /** The first character says which version, the others are bits; those from {@code kept} on stay. */
    private String mapped(String real, int kept) {
        StringBuilder pseudonym = new StringBuilder(real.substring(0, 1));
        boolean special = false;
        boolean moved = false;
        for (int i = 1; i < real.length(); i++) {
            String before = real.substring(0, i);
            special |= KEPT_BITS.contains(before);
            boolean fork = nodes.contains(before + '0') && nodes.contains(before + '1');
            boolean way = ways.contains(real.substring(0, i + 1));
            boolean same = special || fork || way || i >= kept;
            pseudonym.append(same ? real.charAt(i) : moved ? '0' : '1');
            moved |= !same;
        }
        return pseudonym.toString();
    }

    private static void add(String bits, Set<String> all) {
        for (int length = 1; length <= bits.length(); length++) {
            all.add(bits.substring(0, length));
        }
    }

    private static String bits(Prefix prefix) {
        return bits(prefix.first()).substring(0, prefix.length() + 1);
    }

    private static String bits(IpAddress address) {
        StringBuilder bits = new StringBuilder(address.isIpv6() ? "6" : "4");
        for (byte octet : address.value().getBytes()) {
            for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
                bits.append((octet >> bit & 1) == 1 ? '1' : '0');
            }
        }
        return bits.toString();
    }

    private static IpAddress address(String bits, boolean ipv6) {
        byte[] octets = new byte[ipv6 ? 16 : 4];
        for (int i = 1; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                octets[(i - 1) / Byte.SIZE] |= (byte) (1 << Byte.SIZE - 1 - (i - 1) % Byte.SIZE);
            }
        }
        IPAddress address = new IPAddressGenerator().from(octets);
        return new IpAddress(address);
    }
}
