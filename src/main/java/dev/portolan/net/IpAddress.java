package dev.portolan.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One IP address, version 4 or 6. */
public final class IpAddress implements Comparable<IpAddress> {

    static final long NONE = -1;

    static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .allowMask(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    private static final int MOST_READ = 4_096;

    /** The addresses that were read: packets and routes carry the same ones again and again. */
    private static final Map<String, IpAddress> READ = new ConcurrentHashMap<>();

    private final IPAddress value;
    private final long number;

    IpAddress(IPAddress value) {
        this.value = value;
        this.number = value.isIPv4() ? value.toIPv4().longValue() : NONE;
    }

    /**
     * The address written in {@code text}.
     *
     * @throws IllegalArgumentException with a sentence for the user where it is none
     */
    public static IpAddress of(String text) {
        IpAddress known = READ.get(text);
        if (known != null) {
            return known;
        }
        IpAddress read = read(text);
        if (READ.size() < MOST_READ) {
            READ.put(text, read);
        }
        return read;
    }

    private static IpAddress read(String text) {
        try {
            IPAddressString string = new IPAddressString(text.strip(), STRICT);
            string.validate();
            IPAddress address = string.toAddress();
            if (string.isPrefixed() || address.isMultiple()) {
                throw new IllegalArgumentException("\"" + text + "\" is a range, not one address");
            }
            return new IpAddress(address);
        } catch (AddressStringException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not an IP address" + Complaint.about(text), e);
        }
    }

    /** The address written in {@code text}, or empty where it is none. */
    public static Optional<IpAddress> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isIpv6() {
        return value.isIPv6();
    }

    /**
     * Whether Azure treats the address as private when nothing else is said: RFC 1918, RFC 6598 or IPv6 unique local
     * (data-plane.md B.1 item 5, B.6).
     */
    public boolean isPrivate() {
        return Prefix.PRIVATE.stream().anyMatch(range -> range.contains(this));
    }

    public IpAddress plus(long offset) {
        return new IpAddress(value.increment(offset));
    }

    /** The prefix that holds this address alone. */
    public Prefix asPrefix() {
        return new Prefix(value.toPrefixBlock(value.getBitCount()));
    }

    /** The prefix of this length that holds this address; empty where an address of its version has fewer bits. */
    public Optional<Prefix> prefix(int length) {
        return length > value.getBitCount() ? Optional.empty() : Optional.of(new Prefix(value.toPrefixBlock(length)));
    }

    IPAddress value() {
        return value;
    }

    /** An IPv4 address as a number, {@link #NONE} for IPv6: numbers are compared in a tenth of the time. */
    long number() {
        return number;
    }

    @Override
    public int compareTo(IpAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && number == that.number && (number != NONE || value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return number == NONE ? value.hashCode() : Long.hashCode(number);
    }

    @Override
    public String toString() {
        return value.toCanonicalString();
    }
}
