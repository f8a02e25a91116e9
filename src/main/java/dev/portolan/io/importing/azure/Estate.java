package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All resources of an import by id, and what refers to a subnet from the other side. */
final class Estate {

    private static final List<String> ATTACHED = List.of(
            "microsoft.network/natgateways",
            "microsoft.network/routetables",
            "microsoft.network/networksecuritygroups");

    private final NavigableMap<String, Found> byKey = new TreeMap<>();
    private final Map<String, List<Found>> byType = new HashMap<>();
    private final Map<String, String> attached = new HashMap<>();

    Estate(Collection<Found> all) {
        for (Found found : all) {
            byKey.put(found.key(), found);
            byType.computeIfAbsent(found.type(), type -> new ArrayList<>()).add(found);
        }
        for (String type : ATTACHED) {
            for (Found found : ofType(type)) {
                found.body()
                        .references("subnets")
                        .forEach(
                                subnet -> attached.putIfAbsent(type + " " + new ResourceId(subnet).key(), found.key()));
            }
        }
    }

    /** In order of their ids. */
    Collection<Found> all() {
        return byKey.values();
    }

    Optional<Found> get(String id) {
        return Optional.ofNullable(byKey.get(new ResourceId(id).key()));
    }

    /** The direct children of one type, in order of their names. */
    List<Found> children(Found parent, String type) {
        String start = parent.key() + "/" + type.toLowerCase(java.util.Locale.ROOT) + "/";
        List<Found> children = new ArrayList<>();
        for (Map.Entry<String, Found> entry : byKey.tailMap(start, true).entrySet()) { // its stream counts all first
            if (!entry.getKey().startsWith(start)) {
                break;
            }
            if (entry.getKey().indexOf('/', start.length()) < 0) {
                children.add(entry.getValue());
            }
        }
        return List.copyOf(children);
    }

    /** In order of their ids; the type in lower case. */
    List<Found> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The one of a type that names the subnet as one of its own, in answers of Azure (FORMATS.md 2, live). */
    Optional<String> attached(String type, String subnet) {
        return Optional.ofNullable(attached.get(type + " " + subnet));
    }

    /** The resource of this name, where just one of the type has it. */
    Optional<Found> named(String type, String name) {
        List<Found> same = ofType(type).stream()
                .filter(found -> found.name().equalsIgnoreCase(name))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
