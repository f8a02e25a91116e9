package dev.portolan.io.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody who mistyped it may have meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The closest of {@code names}, at most two slips away; none for a name that is too short to tell. */
    public static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int slips = Math.min(2, written.length() / 4);
        return names.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= slips)
                .filter(name -> distance(name, written) <= slips)
                .min(Comparator.comparingInt(name -> distance(name, written)));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
