package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        for (Body item : Body.of(resource).items(kept.list())) {
            if (item.node() instanceof ObjectNode body) {
                children.add(child(resource, kept, item, body, children.size()));
            }
        }
        return children;
    }

    private static AzureResource child(AzureResource parent, Kept kept, Body item, ObjectNode body, int index) {
        String name = item.text("name").orElse(kept.type() + "-" + index);
        ResourceId id = item.text("id")
                .flatMap(ResourceId::of)
                .orElseGet(() -> new ResourceId(parent.id()).child(kept.type(), name));
        Map<String, String> open = new LinkedHashMap<>();
        item.open().tailMap(item.path() + ".", true).forEach((path, why) -> {
            if (path.startsWith(item.path() + ".")) {
                open.put(path.substring(item.path().length() + 1), why);
            }
        });
        Optional<String> around = item.why();
        around.ifPresent(why -> open.put("properties", why));
        return new AzureResource(
                id.text(),
                parent.type() + "/" + kept.type(),
                parent.name() + "/" + name,
                body,
                open,
                new Origin(parent.origin().file(), parent.line(written(parent, item)), id.text()),
                lines(parent, item));
    }

    /** The path as the lines of the parent have it, in whatever case. */
    private static String written(AzureResource parent, Body item) {
        return parent.lines().keySet().stream()
                .filter(item.path()::equalsIgnoreCase)
                .findFirst()
                .orElse(item.path());
    }

    private static Map<String, Integer> lines(AzureResource parent, Body item) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        int inner = item.path().length() + 1;
        parent.lines().forEach((path, line) -> {
            if (path.toLowerCase(Locale.ROOT).startsWith(item.path() + ".")) {
                lines.put(path.substring(inner), line);
            }
        });
        return lines;
    }
}
