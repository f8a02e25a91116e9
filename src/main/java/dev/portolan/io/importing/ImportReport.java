package dev.portolan.io.importing;

import dev.portolan.io.Problem;
import dev.portolan.model.ComponentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the resources of an import.
 *
 * @param found resources by type
 * @param mapped those that became components, or a part of one
 * @param generic those of unknown types that were kept, as they hang on the network
 * @param ignored those that have no part in the design
 * @param referred components that the files only refer to; nothing but their names is known
 * @param assumed what was taken for granted, a sentence each
 * @param open what the files leave undetermined
 * @param problems what could not be read, and what contradicts itself
 * @param tally how much of the input was understood
 */
public record ImportReport(
        Map<String, Integer> found,
        Map<String, Integer> mapped,
        Map<String, Integer> generic,
        Map<String, Integer> ignored,
        List<ComponentId> referred,
        List<String> assumed,
        List<Open> open,
        List<Problem> problems,
        Tally tally) {

    /**
     * A property that has a reason in place of a value.
     *
     * @param component {@link ComponentId#CANVAS} where it is of none
     * @param property empty where it is no property's
     */
    public record Open(ComponentId component, String property, String reason) {

        String sentence() {
            String place = Stream.of(component.equals(ComponentId.CANVAS) ? "" : component.value(), property)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
            return place.isEmpty() ? reason : place + ": " + reason;
        }
    }

    /** References to other resources that could and could not be followed, and expressions with and without a value. */
    public record Tally(int resolved, int dangling, int evaluated, int opaque) {
        public static final Tally NOTHING = new Tally(0, 0, 0, 0);
    }

    public static final ImportReport EMPTY = new ImportReport(
            Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), Tally.NOTHING);

    public ImportReport {
        found = ordered(found);
        mapped = ordered(mapped);
        generic = ordered(generic);
        ignored = ordered(ignored);
        referred = List.copyOf(referred);
        assumed = List.copyOf(assumed);
        open = List.copyOf(open);
        problems = List.copyOf(problems);
    }

    private static Map<String, Integer> ordered(Map<String, Integer> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
