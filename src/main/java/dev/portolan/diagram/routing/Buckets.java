package dev.portolan.diagram.routing;

import java.util.ArrayList;
import java.util.List;

/** Lists by number, found faster than in a map of objects: routing asks for them millions of times. */
final class Buckets<T> {

    /** Odd, and its bits without order: numbers that follow each other end up far apart in the table. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final int FEW = 64;

    private final List<List<T>> lists = new ArrayList<>();

    /** The numbers, each at the place that it spreads to or the next free one. */
    private long[] keys = new long[FEW];

    /** Which list belongs to the number at the same place, counted from 1; 0 where none is. */
    private int[] slots = new int[FEW];

    /** The list of {@code key}; empty and not to be changed where there is none. */
    List<T> get(long key) {
        int slot = slots[place(key)];
        return slot == 0 ? List.of() : lists.get(slot - 1);
    }

    /** The list of {@code key}, to add to. */
    List<T> open(long key) {
        int place = place(key);
        if (slots[place] == 0) {
            lists.add(new ArrayList<>());
            keys[place] = key;
            slots[place] = lists.size();
            if (2 * lists.size() > slots.length) {
                grow();
            }
            return lists.get(lists.size() - 1);
        }
        return lists.get(slots[place] - 1);
    }

    private int place(long key) {
        int place = (int) ((key * SPREAD) >>> 32) & (slots.length - 1);
        while (slots[place] != 0 && keys[place] != key) {
            place = (place + 1) & (slots.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        keys = new long[2 * oldKeys.length];
        slots = new int[keys.length];
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                slots[place] = oldSlots[i];
            }
        }
    }
}
