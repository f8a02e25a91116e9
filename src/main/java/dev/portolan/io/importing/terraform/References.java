package dev.portolan.io.importing.terraform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Follows references of a configuration to the instances of resources that they mean: through inputs and outputs of modules,
 * and among instances by their keys.
 */
final class References {

    private static final int FARTHEST = 40;
    private static final int MOST_FOUND = 2_000;
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_STEPS_IN_ALL = 5_000_000;
    private static final Set<String> UNFOLLOWED = Set.of("count", "local", "path", "terraform", "self");

    /** An attribute of a resource; without steps the resource as a whole. */
    record Found(Instance instance, List<Step> attribute) {
        boolean isId() {
            return attribute.isEmpty()
                    || attribute.size() == 1 && attribute.get(0).name().equals("id");
        }
    }

    /** From where a reference is looked at: the module, and the key by which instances there are told apart. */
    private record Place(List<Step> module, String key, JsonNode forEach) {}

    private final Configuration configuration;
    private int budget = MOST_STEPS_IN_ALL;
    private int patience;
    private boolean hidden;
    private final Map<String, List<Instance>> byName = new HashMap<>();
    private final Map<String, Set<List<Step>>> modules = new HashMap<>();

    References(Configuration configuration, Collection<Instance> instances) {
        this.configuration = configuration;
        for (Instance instance : instances) {
            byName.computeIfAbsent(
                            name(instance.module(), instance.data(), instance.type(), instance.name()),
                            any -> new ArrayList<>())
                    .add(instance);
            for (int i = 1; i <= instance.module().size(); i++) {
                List<Step> module = instance.module().subList(0, i);
                modules.computeIfAbsent(
                                name(
                                        module.subList(0, i - 1),
                                        false,
                                        "",
                                        module.get(i - 1).name()),
                                any -> new LinkedHashSet<>())
                        .add(List.copyOf(module));
            }
        }
    }

    private static String name(List<Step> module, boolean data, String type, String name) {
        return Step.words(module) + " " + (data ? "data." : "") + type + "." + name;
    }

    /** Whether what was followed last led to a local value too, whose own references no plan shows. */
    boolean wasHidden() {
        return hidden;
    }

    /** What an expression of a resource refers to, each once. */
    List<Found> of(Instance owner, JsonNode expression) {
        Place place = new Place(
                owner.module(), owner.key(), configuration.resource(owner).path("for_each_expression"));
        Set<Found> found = new LinkedHashSet<>();
        patience = MOST_STEPS;
        hidden = false;
        follow(expression, place, List.of(), 0).forEach(found::add);
        return List.copyOf(found);
    }

    /** The references of an expression that are not only the beginning of another one. */
    static List<String> longest(JsonNode expression) {
        List<String> all = new ArrayList<>();
        expression.path("references").forEach(each -> all.add(each.asString("")));
        return all.stream()
                .filter(each ->
                        all.stream().noneMatch(other -> other.startsWith(each + ".") || other.startsWith(each + "[")))
                .distinct()
                .toList();
    }

    /** Hostile configurations branch at every step and find nothing; real ones are done after a few. */
    private Stream<Found> follow(JsonNode expression, Place place, List<Step> rest, int depth) {
        return depth > FARTHEST || --budget < 0 || --patience < 0
                ? Stream.of()
                : longest(expression).stream()
                        .flatMap(reference -> follow(Step.parse(reference), place, rest, depth))
                        .limit(MOST_FOUND);
    }

    private Stream<Found> follow(List<Step> steps, Place place, List<Step> rest, int depth) {
        String head = steps.get(0).name();
        hidden |= head.equals("local");
        if (UNFOLLOWED.contains(head) || steps.size() < 2) {
            return Stream.of();
        }
        return switch (head) {
            case "var" -> input(steps, place, rest, depth);
            case "module" -> output(steps, place, rest, depth);
            case "each" -> follow(place.forEach(), place, joined(steps, 2, rest), depth + 1);
            case "data" -> steps.size() < 3 ? Stream.of() : instances(steps, 1, true, place, rest);
            default -> instances(steps, 0, false, place, rest);
        };
    }

    private static List<Step> joined(List<Step> steps, int from, List<Step> rest) {
        return Stream.concat(steps.stream().skip(from), rest.stream()).toList();
    }

    /** The value of an input stands at the call of the module, in the module around it. */
    private Stream<Found> input(List<Step> steps, Place place, List<Step> rest, int depth) {
        if (place.module().isEmpty()) {
            return Stream.of();
        }
        List<Step> outer = place.module().subList(0, place.module().size() - 1);
        JsonNode call = configuration.call(place.module());
        String key = place.module().get(place.module().size() - 1).key();
        Step input = steps.get(1);
        Place around = new Place(outer, key, call.path("for_each_expression"));
        return follow(
                call.path("expressions").path(input.name()), around, keyed(input, joined(steps, 2, rest)), depth + 1);
    }

    /** A key behind an input or output chooses among what it holds. */
    private static List<Step> keyed(Step step, List<Step> rest) {
        return step.key().isEmpty() ? rest : joined(List.of(new Step("", step.key())), 0, rest);
    }

    private Stream<Found> output(List<Step> steps, Place place, List<Step> rest, int depth) {
        Step module = steps.get(1);
        Set<List<Step>> all = modules.getOrDefault(name(place.module(), false, "", module.name()), Set.of());
        List<List<Step>> meant =
                chosen(List.copyOf(all), each -> each.get(each.size() - 1).key(), module.key(), place.key());
        if (steps.size() < 3) {
            return Stream.of();
        }
        Step output = steps.get(2);
        return meant.stream().flatMap(each -> {
            JsonNode expression = configuration
                    .module(each)
                    .path("outputs")
                    .path(output.name())
                    .path("expression");
            return follow(
                    expression,
                    new Place(each, output.key(), expression),
                    keyed(output, joined(steps, 3, rest)),
                    depth + 1);
        });
    }

    private Stream<Found> instances(List<Step> steps, int at, boolean data, Place place, List<Step> rest) {
        Step named = steps.get(at + 1);
        List<Instance> all =
                byName.getOrDefault(name(place.module(), data, steps.get(at).name(), named.name()), List.of());
        List<Step> further = joined(steps, at + 2, rest);
        boolean keyed = !further.isEmpty() && further.get(0).name().isEmpty();
        String key = keyed && named.key().isEmpty() ? further.get(0).key() : named.key();
        List<Step> attribute =
                further.stream().filter(step -> !step.name().isEmpty()).toList();
        return chosen(all, Instance::key, key, place.key()).stream().map(each -> new Found(each, attribute));
    }

    /** The ones with the key that is written; else, as in most configurations, the one with the key of who asks. */
    private static <T> List<T> chosen(List<T> all, Function<T, String> keys, String written, String own) {
        if (!written.isEmpty()) {
            return all.stream().filter(each -> keys.apply(each).equals(written)).toList();
        }
        List<T> same = own.isEmpty()
                ? List.of()
                : all.stream().filter(each -> keys.apply(each).equals(own)).toList();
        return same.isEmpty() ? all : same;
    }
}
