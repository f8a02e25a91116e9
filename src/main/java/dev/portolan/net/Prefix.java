package dev.portolan.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address range in CIDR form, such as {@code 10.240.0.0/16}; version 4 or 6. */
public final class Prefix implements Comparable<Prefix> {

    private static final int MOST_READ = 4_096;

    /** The ranges that were read: a design is asked for the same ones again and again. */
    private static final Map<String, Prefix> READ = new ConcurrentHashMap<>();

    public static final Prefix ANY_IPV4 = of("0.0.0.0/0");
    public static final Prefix ANY_IPV6 = of("::/0");

    /** RFC 1918, RFC 6598 and IPv6 unique local addresses. */
    public static final List<Prefix> PRIVATE =
            List.of(of("10.0.0.0/8"), of("172.16.0.0/12"), of("192.168.0.0/16"), of("100.64.0.0/10"), of("fc00::/7"));

    private static final int IPV4_BITS = 32;

    private final IPAddress block;
    private final long from;
    private final long to;

    @Nullable // until somebody asks
    private IpAddress first;

    Prefix(IPAddress block) {
        this.block = block;
        this.from = block.isIPv4() ? block.toIPv4().longValue() : IpAddress.NONE;
        this.to = block.isIPv4() ? block.toIPv4().upperLongValue() : IpAddress.NONE;
    }

    /**
     * The range written in {@code text}.
     *
     * @throws IllegalArgumentException with a sentence for the user where it is none, or where it has host bits
     */
    public static Prefix of(String text) {
        Prefix known = READ.get(text);
        if (known != null) {
            return known;
        }
        Prefix read = read(text);
        if (READ.size() < MOST_READ) {
            READ.put(text, read);
        }
        return read;
    }

    private static Prefix read(String text) {
        try {
            IPAddressString string = new IPAddressString(text.strip(), IpAddress.STRICT);
            string.validate();
            if (!string.isPrefixed()) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not an address range: a prefix length such as /24 is missing");
            }
            IPAddress start = string.toAddress();
            if (start == null) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not an address range: the address before the slash is missing");
            }
            IPAddress block = start.toPrefixBlock();
            if (!string.getHostAddress().equals(block.getLower().withoutPrefixLength())) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not an address range: it starts inside the block; " + "did you mean "
                                + block.toCanonicalString() + "?");
            }
            return new Prefix(block);
        } catch (AddressStringException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not an address range" + Complaint.about(text), e);
        }
    }

    /** The range written in {@code text}, or empty where it is none. */
    public static Optional<Prefix> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isIpv6() {
        return block.isIPv6();
    }

    /** The number of leading bits that are fixed. */
    public int length() {
        return block.getPrefixLength();
    }

    public IpAddress first() {
        IpAddress known = first;
        if (known == null) {
            known = new IpAddress(block.getLower().withoutPrefixLength());
            first = known;
        }
        return known;
    }

    public IpAddress last() {
        return new IpAddress(block.getUpper().withoutPrefixLength());
    }

    /** How many addresses the range holds, the reserved ones included. */
    public BigInteger size() {
        return block.getCount();
    }

    public boolean contains(IpAddress address) {
        return isIpv6() ? block.contains(address.value()) : holds(address.number(), address.number());
    }

    public boolean contains(Prefix other) {
        return isIpv6() ? block.contains(other.block) : holds(other.from, other.to);
    }

    /** Of IPv4; what is not has a number below all of these. */
    private boolean holds(long least, long most) {
        return from <= least && most <= to;
    }

    /** Whether the two ranges share an address; of two prefixes one then holds the other. */
    public boolean overlaps(Prefix other) {
        return contains(other) || other.contains(this);
    }

    /** The two ranges that make up this one; none for a single address. */
    public List<Prefix> halves() {
        return block.getBitCount() == length()
                ? List.of()
                : Stream.of(first(), last())
                        .flatMap(end -> end.prefix(length() + 1).stream())
                        .toList();
    }

    /** The length of the smallest IPv4 range with this many addresses; empty for more than there are. */
    public static OptionalInt lengthFor(long addresses) {
        return addresses > 1L << IPV4_BITS
                ? OptionalInt.empty()
                : OptionalInt.of(
                        Math.min(IPV4_BITS, Long.numberOfLeadingZeros(Math.max(addresses, 1) - 1) - IPV4_BITS));
    }

    IPAddress block() {
        return block;
    }

    @Override
    public int compareTo(Prefix other) {
        return block.compareTo(other.block);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prefix that
                && from == that.from
                && to == that.to
                && (!isIpv6() || block.equals(that.block));
    }

    @Override
    public int hashCode() {
        return isIpv6() ? block.hashCode() : Long.hashCode(31 * from + to);
    }

    @Override
    public String toString() {
        return block.toCanonicalString();
    }
}
