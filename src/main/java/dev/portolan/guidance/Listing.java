package dev.portolan.guidance;

import java.util.Collection;
import java.util.List;

/** Names within a sentence: the first few, and how many more there are. */
public final class Listing {

    private static final int MOST = 4;

    private Listing() {}

    /** Such as "a, b, c, d and 15 more"; one name too many is written out, as it is no longer than the words for it. */
    public static String of(Collection<String> names) {
        List<String> all = List.copyOf(names);
        return all.size() <= MOST + 1
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, MOST)) + " and " + (all.size() - MOST) + " more";
    }
}
