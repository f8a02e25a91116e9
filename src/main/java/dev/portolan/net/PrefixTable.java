package dev.portolan.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.format.util.AssociativeAddressTrie.AssociativeTrieNode;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6Address;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import java.util.Optional;

/**
 * Values by prefix, found by longest match. Filled once by its owner and then only read; adding a prefix again replaces
 * its value.
 *
 * @param <V> what belongs to a prefix
 */
public final class PrefixTable<V> {

    private final IPv4AddressAssociativeTrie<V> version4 = new IPv4AddressAssociativeTrie<>();
    private final IPv6AddressAssociativeTrie<V> version6 = new IPv6AddressAssociativeTrie<>();

    public void put(Prefix prefix, V value) {
        IPAddress block = prefix.block();
        if (block.isIPv4()) {
            version4.put(block.toIPv4(), value);
        } else {
            version6.put(block.toIPv6(), value);
        }
    }

    /** The value of exactly this prefix. */
    public Optional<V> get(Prefix prefix) {
        IPAddress block = prefix.block();
        return Optional.ofNullable(block.isIPv4() ? version4.get(block.toIPv4()) : version6.get(block.toIPv6()));
    }

    /** The value of the longest prefix that holds {@code address}. */
    public Optional<V> longestMatch(IpAddress address) {
        IPAddress value = address.value();
        if (value.isIPv4()) {
            AssociativeTrieNode<IPv4Address, V> node = version4.longestPrefixMatchNode(value.toIPv4());
            return node == null ? Optional.empty() : Optional.of(node.getValue());
        }
        AssociativeTrieNode<IPv6Address, V> node = version6.longestPrefixMatchNode(value.toIPv6());
        return node == null ? Optional.empty() : Optional.of(node.getValue());
    }
}
