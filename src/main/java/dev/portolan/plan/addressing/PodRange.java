package dev.portolan.plan.addressing;

import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.Optional;

/**
 * The pod CIDR of a cluster with overlay: a /24 for every node, those of an upgrade included (numbers.md D.4; S-A11).
 *
 * @param range empty where it is not given
 * @param atLeast the nodes, as far as they are known; exactly the most where nothing is missing
 */
public record PodRange(Component cluster, Optional<Prefix> range, long atLeast, List<Missing> missing) {

    public PodRange {
        missing = List.copyOf(missing);
    }

    /** The nodes for which the range has a block. */
    public long available() {
        return range.map(Prefix::length)
                .filter(length -> length <= AzureNumbers.OVERLAY_NODE_BLOCK)
                .map(length -> 1L << (AzureNumbers.OVERLAY_NODE_BLOCK - length))
                .orElse(0L);
    }

    public Fill fill() {
        return range.isEmpty() ? Fill.NOT_DETERMINED : Fill.of(atLeast, missing.isEmpty(), available());
    }
}
