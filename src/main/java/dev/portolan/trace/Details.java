package dev.portolan.trace;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A handful of names and values in the order in which they were given; never changes, so that it can be shared. */
final class Details extends AbstractMap<String, String> {

    static final Details NONE = new Details(new String[0]);

    /** Names and values in turn. */
    private final String[] pairs;

    private Details(String[] pairs) {
        this.pairs = pairs;
    }

    static Details of(Map<String, String> map) {
        if (map instanceof Details details) {
            return details;
        }
        Details all = NONE;
        for (Entry<String, String> entry : map.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** These and one more, or another value for a name that is there. */
    Details with(String name, String value) {
        int at = find(name);
        String[] next = Arrays.copyOf(pairs, at < 0 ? pairs.length + 2 : pairs.length);
        int place = at < 0 ? pairs.length : at;
        next[place] = name;
        next[place + 1] = value;
        return new Details(next);
    }

    private int find(@Nullable Object name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        int at = find(name);
        return at < 0 ? null : pairs[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return find(name) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return IntStream.range(0, Details.this.size())
                        .mapToObj(i -> Map.entry(pairs[2 * i], pairs[2 * i + 1]))
                        .iterator();
            }

            @Override
            public int size() {
                return Details.this.size();
            }
        };
    }
}
