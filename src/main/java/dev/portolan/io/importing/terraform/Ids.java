package dev.portolan.io.importing.terraform;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of resources: the real ones, and before apply those that Azure will give as far as names tell. Two resources that
 * would get the same one are told apart by their addresses.
 */
final class Ids {

    /** Stands for a subscription or resource group that the file does not name. */
    private static final String UNNAMED = "terraform";

    private static final Pattern SUBSCRIPTION = Pattern.compile("^/subscriptions/([^/]+)/", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 12;

    private final Mapping mapping;
    private final References references;
    private final Configuration configuration;
    private final Collection<Instance> instances;
    private final String subscription;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> orphans = new HashSet<>();

    Ids(Plan plan, Mapping mapping, References references) {
        this.mapping = mapping;
        this.references = references;
        this.configuration = plan.configuration();
        this.instances = plan.instances().values();
        this.subscription = instances.stream()
                .map(each -> SUBSCRIPTION.matcher(each.text("id")))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(UNNAMED);
    }

    /** The id of an instance; the same whenever it is asked for. */
    String of(Instance instance) {
        return of(instance, 0);
    }

    private String of(Instance instance, int depth) {
        String before = known.get(instance.address());
        if (before != null) {
            return before;
        }
        String real = instance.text("id");
        String id = real.startsWith("/") ? real : unique(instance, made(instance, depth));
        known.put(instance.address(), id);
        taken.add(id.toLowerCase(Locale.ROOT));
        return id;
    }

    private String unique(Instance instance, String id) {
        return taken.contains(id.toLowerCase(Locale.ROOT))
                ? id + "~" + instance.address().replaceAll("[^A-Za-z0-9_.-]+", "_")
                : id;
    }

    /** The name in Azure; where it is not known that in the configuration. */
    String name(Instance instance) {
        String name = instance.text("name");
        if (name.isEmpty()) {
            name = instance.text("peering_type");
        }
        String key = instance.key().isEmpty() ? "" : "-" + instance.key();
        return (name.isEmpty() ? instance.name() + key : name).replace('/', '_');
    }

    private String made(Instance instance, int depth) {
        Optional<Mapping.Type> type = mapping.of(instance.type());
        String name = name(instance);
        if (type.isEmpty()) {
            return azapi(instance, depth)
                    .orElse(group(instance) + "/providers/Terraform/" + instance.type() + "/" + name);
        }
        Mapping.Type found = type.get();
        if (instance.type().equals("azurerm_resource_group")) {
            return "/subscriptions/" + subscription + "/resourceGroups/" + name;
        }
        if (found.parent().isEmpty() || depth > DEEPEST) {
            return group(instance) + "/providers/" + found.armType() + "/" + name;
        }
        String part = found.part() ? found.list() : found.lastType();
        return parent(instance, found, depth) + "/" + part + "/" + name;
    }

    /** Whether nothing tells to which resource an instance belongs; known once its id or parent was asked for. */
    boolean isOrphan(Instance instance) {
        return orphans.contains(instance.address());
    }

    /** The id of what is around a resource, or what it is a part of. */
    String parent(Instance instance, Mapping.Type type) {
        return parent(instance, type, 0);
    }

    private String parent(Instance instance, Mapping.Type type, int depth) {
        String given = instance.text(type.parent());
        if (given.startsWith("/")) {
            return given;
        }
        List<Instance> around =
                references
                        .of(
                                instance,
                                configuration
                                        .resource(instance)
                                        .path("expressions")
                                        .path(type.parent()))
                        .stream()
                        .map(References.Found::instance)
                        .filter(each -> isOuter(each, type))
                        .filter(each -> given.isEmpty() || name(each).equalsIgnoreCase(given))
                        .distinct()
                        .toList();
        if (around.size() != 1 && !given.isEmpty()) {
            around = instances.stream()
                    .filter(each -> isOuter(each, type) && name(each).equalsIgnoreCase(given))
                    .filter(each -> group(each).equalsIgnoreCase(group(instance)))
                    .toList();
        }
        if (around.size() == 1) {
            return of(around.get(0), depth + 1);
        }
        if (given.isEmpty()) {
            orphans.add(instance.address());
        }
        String name = given.isEmpty() ? "unknown-" + instance.name() : given;
        return group(instance) + "/providers/" + type.outerType() + "/" + name;
    }

    private boolean isOuter(Instance candidate, Mapping.Type type) {
        return mapping.of(candidate.type())
                .filter(found -> !found.part())
                .filter(found -> found.armType().equalsIgnoreCase(type.outerType()))
                .isPresent();
    }

    private String group(Instance instance) {
        String given = instance.text("resource_group_name");
        if (given.isEmpty()) {
            given =
                    references
                            .of(
                                    instance,
                                    configuration
                                            .resource(instance)
                                            .path("expressions")
                                            .path("resource_group_name"))
                            .stream()
                            .map(found -> name(found.instance()))
                            .findFirst()
                            .orElse(UNNAMED);
        }
        return "/subscriptions/" + subscription + "/resourceGroups/" + given;
    }

    /** A resource of azapi names its type with its API version, and what it stands in by id. */
    private Optional<String> azapi(Instance instance, int depth) {
        String type = instance.text("type").replaceFirst("@.*", "");
        if (!instance.type().startsWith("azapi_") || type.indexOf('/') < 0) {
            return Optional.empty();
        }
        String parent = instance.text("parent_id");
        if (parent.isEmpty()) {
            parent =
                    references
                            .of(
                                    instance,
                                    configuration
                                            .resource(instance)
                                            .path("expressions")
                                            .path("parent_id"))
                            .stream()
                            .map(found -> of(found.instance(), depth + 1))
                            .findFirst()
                            .orElse("/subscriptions/" + subscription + "/resourceGroups/" + UNNAMED);
        }
        boolean child = type.indexOf('/') != type.lastIndexOf('/');
        return Optional.of(parent
                + (child ? "/" + type.substring(type.lastIndexOf('/') + 1) : "/providers/" + type)
                + "/" + name(instance));
    }
}
