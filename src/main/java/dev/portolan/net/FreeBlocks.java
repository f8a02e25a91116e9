package dev.portolan.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is left of an address space: the largest free prefixes, in order of their addresses.
 *
 * @param blocks none holds another, and none reaches over the border between two prefixes of the space
 */
public record FreeBlocks(List<Prefix> blocks) {

    public FreeBlocks {
        blocks = List.copyOf(blocks);
    }

    /** The space without what is taken; ranges outside the space take nothing from it. */
    public static FreeBlocks of(Collection<Prefix> space, Collection<Prefix> taken) {
        List<Prefix> free = new ArrayList<>();
        space.stream()
                .distinct()
                .filter(range -> space.stream().noneMatch(other -> !other.equals(range) && other.contains(range)))
                .sorted(FreeBlocks::byAddress)
                .forEach(range -> add(range, taken, free));
        return new FreeBlocks(free);
    }

    private static void add(Prefix block, Collection<Prefix> taken, List<Prefix> free) {
        List<Prefix> inside = taken.stream().filter(block::overlaps).toList();
        if (inside.isEmpty()) {
            free.add(block);
        } else if (inside.stream().noneMatch(range -> range.contains(block))) {
            block.halves().forEach(half -> add(half, inside, free));
        }
    }

    /** The free prefix of this length with the lowest address. */
    public Optional<Prefix> next(int length) {
        return blocks.stream()
                .filter(block -> block.length() <= length)
                .findFirst()
                .flatMap(block -> block.first().prefix(length));
    }

    /** Ranges in order of their first addresses, the larger of two first. */
    public static int byAddress(Prefix one, Prefix other) {
        int first = one.first().compareTo(other.first());
        return first == 0 ? Integer.compare(one.length(), other.length()) : first;
    }
}
