package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.io.importing.Resources;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds templates that do not say where they are deployed to the resource group in which other files know their resources.
 * Where one group alone has resources of the same types and names, that is taken for the place, and said.
 */
final class Places {

    /** A resource group that is given; what a template does not know stands in braces. */
    private static final Pattern KNOWN = Pattern.compile(
            "/subscriptions/[^/{}'\"]+/resourcegroups/[^/{}'\"]+(?=/providers/)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ID = Pattern.compile(
            "(/subscriptions/[^/{}'\"]+/resourcegroups/[^/{}'\"]+)(/providers/[^'\"\\s)]+)", Pattern.CASE_INSENSITIVE);

    /** The place of a template, as its reader writes it. */
    private static final String HERE = "/subscriptions/{subscription}/resourceGroups/{resourceGroup}/";

    private static final String SOME = "/subscriptions/{subscription}/";
    private static final Pattern SUBSCRIPTION =
            Pattern.compile("/subscriptions/([^/{}'\"]+)/", Pattern.CASE_INSENSITIVE);

    private final List<Resources> files;
    private final List<String> assumed = new ArrayList<>();

    Places(List<Resources> files) {
        this.files = files;
    }

    /** The resources of all files, at the places that are known or taken for theirs. */
    List<AzureResource> bound() {
        List<AzureResource> all = new ArrayList<>();
        for (Resources file : files) {
            Optional<String> place = files.size() > 1 ? placeOf(file) : Optional.empty();
            file.resources()
                    .forEach(resource -> all.add(place.map(found -> moved(resource, HERE, found + "/"))
                            .orElse(resource)));
        }
        return inOneSubscription(all);
    }

    /** Where all that is known lies in one subscription, what is not known lies there too. */
    private List<AzureResource> inOneSubscription(List<AzureResource> all) {
        TreeSet<String> known = all.stream()
                .flatMap(Places::texts)
                .flatMap(text -> SUBSCRIPTION.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        boolean open = all.stream().anyMatch(resource -> resource.id().contains(SOME));
        if (known.size() != 1 || !open) {
            return all;
        }
        String only = known.first();
        assumed.add("All resources are taken to be in the subscription " + only + ", the only one that is named.");
        return all.stream()
                .map(resource -> moved(resource, SOME, "/subscriptions/" + only + "/"))
                .toList();
    }

    List<String> assumed() {
        return assumed;
    }

    @SuppressWarnings("ReferenceEquality") // the same file, whatever others say
    private Optional<String> placeOf(Resources file) {
        Set<String> own = file.resources().stream()
                .map(AzureResource::id)
                .filter(id -> id.startsWith(HERE))
                .map(Places::within)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> places = new TreeMap<>();
        for (Resources other : files) {
            if (!other.equals(file) && !own.isEmpty()) {
                other.resources().stream().flatMap(Places::texts).forEach(text -> collect(text, own, places));
            }
        }
        if (places.size() != 1) {
            return Optional.empty();
        }
        String place = places.values().iterator().next();
        String name = file.resources().get(0).origin().file();
        assumed.add("%s is taken to be deployed to %s, where other files know what it makes.".formatted(name, place));
        return Optional.of(place);
    }

    private static void collect(String text, Set<String> own, Map<String, String> places) {
        Matcher ids = ID.matcher(text);
        while (ids.find()) {
            Optional<ResourceId> at = ResourceId.of(ids.group());
            while (at.isPresent()) {
                if (own.contains(within(at.get().text()))) {
                    places.putIfAbsent(ids.group(1).toLowerCase(Locale.ROOT), ids.group(1));
                }
                at = at.get().parent();
            }
        }
    }

    /** The part of an id from the provider on. */
    private static String within(String id) {
        String key = new ResourceId(id).key();
        return key.substring(Math.max(0, key.lastIndexOf("/providers/")));
    }

    private static Stream<String> texts(AzureResource resource) {
        return Stream.concat(
                Stream.of(resource.id()),
                Stream.concat(texts(resource.body()), resource.undetermined().values().stream()));
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isString()) {
            return node.stringValue().length() > "/subscriptions/".length()
                            && KNOWN.matcher(node.stringValue()).find()
                    ? Stream.of(node.stringValue())
                    : Stream.empty();
        }
        return node.valueStream().flatMap(Places::texts);
    }

    private static AzureResource moved(AzureResource resource, String from, String to) {
        Map<String, String> open = new LinkedHashMap<>();
        resource.undetermined().forEach((path, why) -> open.put(path, why.replace(from, to)));
        String id = resource.id().replace(from, to);
        Origin origin = resource.origin();
        return new AzureResource(
                id,
                resource.type(),
                resource.name(),
                (ObjectNode) moved((JsonNode) resource.body(), from, to),
                open,
                new Origin(origin.file(), origin.line(), id),
                resource.lines());
    }

    private static JsonNode moved(JsonNode node, String from, String to) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(node.stringValue().replace(from, to));
        }
        if (node instanceof ArrayNode list) {
            ArrayNode next = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> next.add(moved(item, from, to)));
            return next;
        }
        if (node instanceof ObjectNode record) {
            ObjectNode next = JsonNodeFactory.instance.objectNode();
            record.properties()
                    .forEach(member -> next.set(member.getKey().replace(from, to), moved(member.getValue(), from, to)));
            return next;
        }
        return node;
    }
}
