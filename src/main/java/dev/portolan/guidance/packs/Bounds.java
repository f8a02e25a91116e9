package dev.portolan.guidance.packs;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.standard.AddOperator.AddOverload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much an expression may do: what is longer is refused, what goes on is ended. Regular expressions are RE2, which
 * never take more time than their text is long.
 */
final class Bounds {

    static final int LONGEST_EXPRESSION = 4_000;
    private static final int MOST_NODES = 1_000;
    private static final int DEEPEST = 60;
    private static final int MOST_ITERATIONS = 100_000;
    private static final int LARGEST_PATTERN = 1_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LARGEST_LIST = 20_000;
    private static final int HEAVIEST_ITEM = 2_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_EXPRESSION)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .maxRegexProgramSize(LARGEST_PATTERN)
            .build();

    private static final Set<AddOverload> GROWING =
            Set.of(AddOverload.ADD_STRING, AddOverload.ADD_LIST, AddOverload.ADD_BYTES);

    private Bounds() {}

    /** The standard functions but for those additions by which few words can fill the memory. */
    static CelStandardFunctions standard() {
        return CelStandardFunctions.newBuilder()
                .filterFunctions((function, overload) -> !GROWING.contains(overload))
                .build();
    }

    /** These additions, bounded. */
    static List<CelFunctionBinding> additions() {
        return List.of(
                CelFunctionBinding.from("add_string", String.class, String.class, Bounds::joined),
                CelFunctionBinding.from("add_list", Collection.class, Collection.class, Bounds::appended));
    }

    private static Object joined(String one, String other) {
        if (one.length() + other.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text grows beyond %,d characters".formatted(LONGEST_TEXT));
        }
        return one + other;
    }

    private static Object appended(Collection<?> one, Collection<?> other) {
        if (one.size() + other.size() > LARGEST_LIST) {
            throw new IllegalArgumentException("a list grows beyond %,d items".formatted(LARGEST_LIST));
        }
        other.forEach(item -> {
            if (weight(item, HEAVIEST_ITEM) > HEAVIEST_ITEM) {
                throw new IllegalArgumentException(
                        "a list holds lists of more than %,d items".formatted(HEAVIEST_ITEM));
            }
        });
        List<Object> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** How much hangs on a value, counted no farther than {@code most}; what a design holds counts as one. */
    private static int weight(Object value, int most) {
        if (value instanceof Facts || !(value instanceof Collection<?> || value instanceof Map<?, ?>)) {
            return 1;
        }
        Collection<?> inner = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        int weight = 1;
        for (Object each : inner) {
            weight += weight(each, most - weight);
            if (weight > most) {
                return weight;
            }
        }
        return weight;
    }
}
