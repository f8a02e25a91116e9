package dev.portolan.plan;

import dev.portolan.net.Prefix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which spaces hold the same addresses. Two prefixes either nest or have nothing in common, so in the order of their
 * first addresses a space can only overlap those that are still open around it: n log n, and one step per pair found.
 */
final class Nesting {

    /** Two places in the list of spaces, the lower first. */
    record Pair(int one, int other) {
        static Pair of(int a, int b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }

    private static final Comparator<Prefix> BY_ADDRESS =
            Comparator.comparing(Prefix::isIpv6).thenComparing(Prefix::first).thenComparing(Prefix::length);

    private final List<Spaces.Space> spaces;
    private final Deque<Integer> networks = new ArrayDeque<>();
    private final Deque<Integer> clusters = new ArrayDeque<>();
    private final List<Pair> found = new ArrayList<>();

    private Nesting(List<Spaces.Space> spaces) {
        this.spaces = spaces;
    }

    /**
     * Every pair that shares addresses, in the order of the list. A cluster's own range is held only against networks and
     * that cluster's other range, as two clusters' never meet and estates give all of them the same ones.
     */
    static List<Pair> pairs(List<Spaces.Space> spaces) {
        Nesting nesting = new Nesting(spaces);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < spaces.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> spaces.get(i).range(), BY_ADDRESS));
        order.forEach(nesting::add);
        nesting.addWithinClusters();
        nesting.found.sort(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
        return nesting.found;
    }

    private void add(int index) {
        boolean inCluster = spaces.get(index).inCluster();
        around(index, networks).forEach(open -> found.add(Pair.of(open, index)));
        Deque<Integer> openClusters = around(index, clusters);
        if (!inCluster) {
            openClusters.forEach(open -> found.add(Pair.of(open, index)));
        }
        (inCluster ? clusters : networks).push(index);
    }

    private Deque<Integer> around(int index, Deque<Integer> open) {
        while (!open.isEmpty() && !range(open.element()).contains(range(index))) {
            open.pop();
        }
        return open;
    }

    private void addWithinClusters() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < spaces.size(); i++) {
            if (spaces.get(i).inCluster()) {
                int index = i;
                Optional.ofNullable(first.putIfAbsent(spaces.get(i).owner().id().value(), i))
                        .filter(earlier -> range(earlier).overlaps(range(index)))
                        .ifPresent(earlier -> found.add(new Pair(earlier, index)));
            }
        }
    }

    private Prefix range(int index) {
        return spaces.get(index).range();
    }
}
