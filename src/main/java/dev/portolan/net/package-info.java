/**
 * Addresses, prefixes, ports and protocols, the longest-prefix table, and Azure's numbers with their source and date.
 * The address library stays behind these types. Start with {@link dev.portolan.net.Prefix}.
 */
@NullMarked
package dev.portolan.net;

import org.jspecify.annotations.NullMarked;
