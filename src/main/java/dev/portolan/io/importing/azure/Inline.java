package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes children out of the bodies of their parents, so that a subnet is the same whether it stands in its network or
 * alone (FORMATS.md 2: all three ways must give the same model).
 */
final class Inline {

    /** A list of children in a body, and the last part of their type. */
    private record Kept(String list, String type) {}

    private static final Map<String, List<Kept>> LISTS = Map.of(
            "microsoft.network/virtualnetworks",
                    List.of(
                            new Kept("subnets", "subnets"),
                            new Kept("virtualNetworkPeerings", "virtualNetworkPeerings")),
            "microsoft.network/routetables", List.of(new Kept("routes", "routes")),
            "microsoft.network/networksecuritygroups", List.of(new Kept("securityRules", "securityRules")),
            "microsoft.containerservice/managedclusters", List.of(new Kept("agentPoolProfiles", "agentPools")));

    private Inline() {}

    /** The resource's children, and theirs. */
    static Stream<AzureResource> children(AzureResource resource) {
        return LISTS.getOrDefault(resource.type().toLowerCase(Locale.ROOT), List.of()).stream()
                .flatMap(kept -> children(resource, kept).stream())
                .flatMap(child -> Stream.concat(Stream.of(child), children(child)));
    }

    private static List<AzureResource> children(AzureResource resource, Kept kept) {
        List<AzureResource> children = new ArrayList<>();
        NavigableMap<String, Line> lines = new TreeMap<>();
        resource.lines().forEach((path, line) -> lines.put(path.toLowerCase(Locale.ROOT), new Line(path, line)));
        for (Body item : Body.of(resource).items(kept.list())) {
            if (item.node() instanceof ObjectNode body) {
                children.add(child(resource, kept, item, body, lines));
            }
        }
        return children;
    }

    /** A line with its path as the file has it; maps of them are by the path in lower case. */
    private record Line(String path, int line) {}

    private static AzureResource child(
            AzureResource parent, Kept kept, Body item, ObjectNode body, NavigableMap<String, Line> lines) {
        String name = item.text("name").orElse(kept.type() + "-" + index(item));
        ResourceId id = item.text("id")
                .flatMap(ResourceId::of)
                .orElseGet(() -> new ResourceId(parent.id()).child(kept.type(), name));
        int inner = item.path().length() + 1;
        Map<String, String> open = new LinkedHashMap<>();
        within(item.open(), item.path()).forEach((path, why) -> open.put(path.substring(inner), why));
        Optional<String> around = item.why();
        around.ifPresent(why -> open.put("properties", why));
        Map<String, Integer> own = new LinkedHashMap<>();
        within(lines, item.path()).values().forEach(line -> own.put(line.path().substring(inner), line.line()));
        Line start = lines.getOrDefault(item.path(), new Line(item.path(), parent.line(item.path())));
        return new AzureResource(
                id.text(),
                parent.type() + "/" + kept.type(),
                parent.name() + "/" + name,
                body,
                open,
                new Origin(parent.origin().file(), start.line(), id.text()),
                own);
    }

    private static String index(Body item) {
        return item.path().substring(item.path().lastIndexOf('[') + 1).replace("]", "");
    }

    /** What is below a path: a slash comes next after a dot. */
    private static <V> Map<String, V> within(NavigableMap<String, V> all, String path) {
        return all.subMap(path + ".", true, path + "/", false);
    }
}
