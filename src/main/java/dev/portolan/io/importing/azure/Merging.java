package dev.portolan.io.importing.azure;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Cancelled;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one resource of all that files say of it: what one leaves out, another adds. Where they differ, the one with the
 * most to say and the least left open is taken, whatever the order of the files.
 */
final class Merging {

    private static final Comparator<AzureResource> WHO_KNOWS_MOST = Comparator.comparing(
                    (AzureResource resource) -> resource.undetermined().size())
            .thenComparing(resource -> -resource.body().toString().length())
            .thenComparing(resource -> resource.body().toString())
            .thenComparing(resource -> resource.origin().file())
            .thenComparing(resource -> resource.origin().line());

    private final Map<String, List<AzureResource>> byKey = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Merging(Collection<AzureResource> all) {
        all.stream()
                .flatMap(resource -> Stream.concat(Stream.of(resource), Inline.children(resource)))
                .forEach(
                        resource -> byKey.computeIfAbsent(new ResourceId(resource.id()).key(), key -> new ArrayList<>())
                                .add(resource));
    }

    /** Each resource once, in order of their ids. */
    List<Found> merged() {
        List<Found> merged = new ArrayList<>();
        byKey.values().forEach(same -> merged.add(Found.of(one(same))));
        return merged;
    }

    /** What contradicts itself; after {@link #merged()}. */
    List<Problem> problems() {
        return problems;
    }

    private AzureResource one(List<AzureResource> all) {
        Cancelled.check();
        List<AzureResource> same = described(all);
        AzureResource best = same.get(0);
        ObjectNode body = best.body().deepCopy();
        Map<String, String> open = new LinkedHashMap<>(best.undetermined());
        for (AzureResource other : same.subList(1, same.size())) {
            Body before = view(body);
            other.undetermined().forEach((path, why) -> {
                if (!before.at(whole(path)).isGiven()) {
                    open.putIfAbsent(path, why);
                }
            });
            List<String> differing = new ArrayList<>();
            add(body, other.body(), "", differing);
            Body after = view(body);
            open.keySet()
                    .removeIf(path -> !other.undetermined().containsKey(path)
                            && whole(path).equals(path)
                            && after.at(path).isGiven());
            complain(best, other, differing);
        }
        Origin origin = best.origin().and(places(same.subList(1, same.size())));
        return new AzureResource(best.id(), best.type(), best.name(), body, open, origin, best.lines());
    }

    private static List<Origin.Place> places(List<AzureResource> others) {
        return others.stream()
                .flatMap(other -> other.origin().places().stream())
                .toList();
    }

    /** Those that say something, the best first; one that is only mentioned where nobody describes it. */
    private static List<AzureResource> described(List<AzureResource> all) {
        List<AzureResource> saying = all.stream()
                .filter(resource -> !Found.isOnlyMentioned(resource))
                .sorted(WHO_KNOWS_MOST)
                .toList();
        return saying.isEmpty() ? all.subList(0, 1) : saying;
    }

    /** The path of the list that an item's part stands in, or the path itself: lists are taken whole. */
    private static String whole(String path) {
        int bracket = path.indexOf('[');
        return bracket < 0 ? path : path.substring(0, bracket);
    }

    private static Body view(ObjectNode body) {
        return Body.of(new AzureResource("", "", "", body, Map.of(), Origin.DRAWN));
    }

    private void complain(AzureResource best, AzureResource other, List<String> differing) {
        if (!differing.isEmpty() && Types.isKnown(best.type())) {
            problems.add(new Problem(
                    other.origin().file(),
                    other.origin().line(),
                    "",
                    "\"%s\" is described twice, with another %s than in %s:%d, which is taken"
                            .formatted(
                                    best.name(),
                                    differing.get(0),
                                    best.origin().file(),
                                    best.origin().line())));
        }
    }

    private static void add(ObjectNode into, ObjectNode from, String path, List<String> differing) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            String name = member.getKey();
            Optional<Map.Entry<String, JsonNode>> own = find(into, name);
            JsonNode here = own.map(Map.Entry::getValue).orElse(NullNode.getInstance());
            JsonNode there = member.getValue();
            if (here.isNull()) {
                into.set(own.map(Map.Entry::getKey).orElse(name), there.deepCopy());
            } else if (here instanceof ObjectNode inner && there instanceof ObjectNode outer) {
                add(inner, outer, path + name + ".", differing);
            } else if (!here.equals(there) && !there.isNull() && !isVolatile(name)) {
                differing.add(path + name);
            }
        }
    }

    private static Optional<Map.Entry<String, JsonNode>> find(ObjectNode record, String name) {
        return record.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What differs between two looks at the same thing, and says nothing of the network. */
    private static boolean isVolatile(String name) {
        return Set.of("etag", "provisioningstate", "resourceguid", "id", "type", "apiversion", "tags", "name")
                .contains(name.toLowerCase(Locale.ROOT));
    }
}
