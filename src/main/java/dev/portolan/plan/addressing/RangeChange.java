package dev.portolan.plan.addressing;

import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A subnet's range of which an end is moved: it stays a range that can be written as a prefix, and within the network.
 *
 * @param space the network's ranges
 * @param others the ranges of the other subnets
 */
public record RangeChange(Prefix range, List<Prefix> space, Map<Component, List<Prefix>> others) {

    /** Which end moves; the other stays where it is. */
    public enum End {
        FIRST,
        LAST
    }

    public RangeChange {
        space = List.copyOf(space);
        others = Map.copyOf(others);
    }

    /** The change of one range of a subnet, as the ruler of its network has it. */
    public static RangeChange of(NetworkRuler ruler, SubnetFill changed, Prefix range) {
        Map<Component, List<Prefix>> others = new HashMap<>();
        ruler.subnets().stream()
                .filter(fill -> !fill.subnet().id().equals(changed.subnet().id()))
                .forEach(fill -> others.put(fill.subnet(), fill.prefixes()));
        return new RangeChange(range, ruler.space(), others);
    }

    /**
     * The range with so many doublings of its size, halvings where negative; as many of them as end at a range that is one.
     */
    public Prefix moved(End end, int doublings) {
        int towards = Integer.signum(doublings);
        Prefix last = range;
        for (int step = 1; step <= Math.abs(doublings); step++) {
            int length = range.length() - towards * step;
            Prefix candidate = length < 0 || length > AzureNumbers.SMALLEST_SUBNET ? last : block(end, length, last);
            last = candidate;
        }
        return last;
    }

    /** The subnets that have addresses of this range already. */
    public List<Component> overlapped(Prefix wanted) {
        return others.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(wanted::overlaps))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Prefix block(End end, int length, Prefix otherwise) {
        IpAddress fixed = end == End.LAST ? range.first() : range.last();
        for (Prefix whole : space) {
            if (whole.contains(range) && whole.length() <= length) {
                Prefix block = fixed.prefix(length).orElse(otherwise);
                IpAddress stays = end == End.LAST ? block.first() : block.last();
                return stays.equals(fixed) ? block : otherwise;
            }
        }
        return otherwise;
    }
}
