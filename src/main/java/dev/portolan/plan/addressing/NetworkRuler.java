package dev.portolan.plan.addressing;

import dev.portolan.model.Component;
import dev.portolan.net.FreeBlocks;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The address space of a virtual network, range by range.
 *
 * @param space its IPv4 ranges; empty where they are not given
 * @param subnets in order of their addresses
 * @param free what no subnet has
 */
public record NetworkRuler(Component network, List<Prefix> space, List<SubnetFill> subnets, FreeBlocks free) {

    /** From a range for many nodes down to the smallest subnet that a service of Azure asks for (numbers.md D.2). */
    private static final List<Integer> USUAL_LENGTHS = List.of(22, 24, 26, 27, 28);

    public NetworkRuler {
        space = List.copyOf(space);
        subnets = List.copyOf(subnets);
    }

    /**
     * A stretch of the ruler.
     *
     * @param subnet whose it is; empty for a free one
     */
    public record Block(Prefix range, Optional<SubnetFill> subnet) {}

    /** The next free range of each size that somebody usually looks for, the largest first; sizes that are gone left out. */
    public List<Prefix> nextFree() {
        return USUAL_LENGTHS.stream()
                .flatMap(length -> free.next(length).stream())
                .toList();
    }

    /** Every subnet's range and every free block, in order of their addresses. */
    public List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        subnets.forEach(fill -> fill.prefixes().forEach(range -> all.add(new Block(range, Optional.of(fill)))));
        free.blocks().forEach(range -> all.add(new Block(range, Optional.empty())));
        all.sort((one, other) -> FreeBlocks.byAddress(one.range(), other.range()));
        return all;
    }
}
