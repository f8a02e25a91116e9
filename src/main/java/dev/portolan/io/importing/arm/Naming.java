package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Place;
import dev.portolan.io.importing.arm.expression.ResourcePath;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the whole type, name and id of a resource, whichever of the three ways of writing children it is written in. */
final class Naming {

    private static final String GROUPS = "Microsoft.Resources/resourceGroups";

    private final Import session;
    private final Place place;

    Naming(Import session, Place place) {
        this.session = session;
        this.place = place;
    }

    /** What a resource is called where it stands: without its parents, where it stands in one. */
    record Written(Template template, String symbol, String type, String name) {}

    Instance.Identity identity(Written written, Located.Fields node, Optional<Instance.Identity> parent, Scope scope) {
        String type = written.type().strip();
        String name = written.name();
        if (parent.isPresent() && isRelative(type)) {
            type = parent.get().type() + "/" + type;
            name = parent.get().name() + "/" + name;
        } else if (parent.isPresent() && isChild(type, parent.get().type()) && isShort(type, name)) {
            name = parent.get().name() + "/" + name;
        }
        return new Instance.Identity(written.template(), path(type, name, node, scope), type, name, written.symbol());
    }

    /** Whole types start with a namespace, such as {@code Microsoft.Network}. */
    private static boolean isRelative(String type) {
        int slash = type.indexOf('/');
        return slash < 0 || type.lastIndexOf('.', slash) < 0;
    }

    private static boolean isChild(String type, String parent) {
        return type.toLowerCase(Locale.ROOT).startsWith(parent.toLowerCase(Locale.ROOT) + "/");
    }

    private static boolean isShort(String type, String name) {
        return Opaque.split(name, List.of("/")).size()
                < Opaque.split(type, List.of("/")).size() - 1;
    }

    private ResourcePath path(String type, String name, Located.Fields node, Scope scope) {
        Optional<String> target = node.get("scope")
                .map(found -> new Values(session).text(found, scope))
                .filter(found -> !found.isBlank());
        if (type.equalsIgnoreCase(GROUPS)) {
            return new ResourcePath(place.subscriptionId() + "/resourceGroups/" + Opaque.asName(name), GROUPS, name);
        }
        if (type.equalsIgnoreCase(Declarations.DEPLOYMENT)) {
            return ResourcePath.of(NestedDeployments.prefix(session, node, place, scope), type, name);
        }
        return ResourcePath.of(target.map(this::prefix).orElse(place.prefix()), type, name);
    }

    /** The id of what a resource extends: whole, or from its type, {@code Microsoft.Network/virtualNetworks/vnet-hub}. */
    private String prefix(String target) {
        String trimmed = target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
        boolean isWhole = trimmed.isEmpty()
                || trimmed.startsWith("/")
                || Opaque.known(trimmed).indexOf('/') < 0;
        return isWhole ? trimmed : place.prefix() + "/providers/" + trimmed;
    }
}
