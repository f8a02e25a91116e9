package dev.portolan.plan.addressing;

import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ranges of a network's subnets that share addresses. In order of their first address ranges that overlap stand
 * together, so that thirty thousand subnets are no thirty thousand times as many questions.
 */
final class SharedRanges {

    /** Two subnets, in the order of the network, with the ranges that overlap. */
    record Pair(SubnetFill one, Prefix range, SubnetFill other, Prefix with) {}

    private record Piece(int subnet, int number, Prefix range) {}

    private static final Comparator<Piece> BY_SUBNET =
            Comparator.comparingInt(Piece::subnet).thenComparingInt(Piece::number);

    private static final Comparator<Piece> BY_ADDRESS = Comparator.comparing(
                    (Piece piece) -> piece.range().first())
            .thenComparingInt(piece -> piece.range().length());

    private record Two(Piece first, Piece second) {}

    private final List<SubnetFill> subnets;

    SharedRanges(List<SubnetFill> subnets) {
        this.subnets = subnets;
    }

    List<Pair> pairs() {
        List<Piece> pieces = pieces();
        List<Two> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece one = pieces.get(i);
            for (int j = i + 1;
                    j < pieces.size() && one.range().overlaps(pieces.get(j).range());
                    j++) {
                Piece other = pieces.get(j);
                if (one.subnet() != other.subnet()) {
                    found.add(one.subnet() < other.subnet() ? new Two(one, other) : new Two(other, one));
                }
            }
        }
        found.sort(Comparator.comparing(Two::first, BY_SUBNET).thenComparing(Two::second, BY_SUBNET));
        return found.stream()
                .map(two -> new Pair(
                        subnets.get(two.first().subnet()),
                        two.first().range(),
                        subnets.get(two.second().subnet()),
                        two.second().range()))
                .toList();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < subnets.size(); i++) {
            List<Prefix> ranges = subnets.get(i).prefixes();
            for (int n = 0; n < ranges.size(); n++) {
                pieces.add(new Piece(i, n, ranges.get(n)));
            }
        }
        pieces.sort(BY_ADDRESS);
        return pieces;
    }
}
