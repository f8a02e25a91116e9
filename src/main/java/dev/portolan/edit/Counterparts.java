package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which components of two designs are the same: by resource id first, then by what else names them. One component stands
 * for one other at most.
 */
final class Counterparts {

    private final Map<ComponentId, ComponentId> pairs = new LinkedHashMap<>();
    private final Set<Component> here;
    private final Set<Component> there;

    private Counterparts(Design here, Design there) {
        this.here = new LinkedHashSet<>(here.topology().components());
        this.there = new LinkedHashSet<>(there.topology().components());
    }

    /** The ids of {@code here}, by those of their counterparts in {@code there}. */
    static Map<ComponentId, ComponentId> of(Design here, Design there) {
        Counterparts counterparts = new Counterparts(here, there);
        counterparts.pair(one -> resource(one).map(id -> id + "\n" + one.kind() + "\n" + one.id()));
        counterparts.pair(one -> resource(one).map(id -> id + "\n" + one.kind() + "\n" + name(one)));
        counterparts.pair(one -> resource(one).map(id -> id + "\n" + one.kind()));
        counterparts.pair(Counterparts::resource);
        counterparts.pair(one -> Optional.of(one.kind() + "\n" + one.id()));
        counterparts.pair(one -> Optional.of(one.kind() + "\n" + name(one)));
        return counterparts.pairs;
    }

    /** Pairs what is the only one of its key on both sides. */
    private void pair(Function<Component, Optional<String>> key) {
        Map<String, List<Component>> mine = byKey(here, key);
        Map<String, List<Component>> theirs = byKey(there, key);
        theirs.forEach((name, candidates) -> {
            List<Component> own = mine.getOrDefault(name, List.of());
            if (own.size() == 1 && candidates.size() == 1 && mayBeOne(own.get(0), candidates.get(0))) {
                pairs.put(candidates.get(0).id(), own.get(0).id());
                here.remove(own.get(0));
                there.remove(candidates.get(0));
            }
        });
    }

    /** Resources with other ids are others, but a template does not know all of the ids of what it makes. */
    private static boolean mayBeOne(Component one, Component other) {
        Optional<String> id = resource(one);
        Optional<String> otherId = resource(other);
        if (id.isEmpty() || otherId.isEmpty() || id.equals(otherId)) {
            return true;
        }
        boolean open = id.get().contains("{") || otherId.get().contains("{");
        return open && provided(id.get()).equals(provided(otherId.get()));
    }

    private static String provided(String id) {
        return id.substring(Math.max(0, id.lastIndexOf("/providers/")));
    }

    private static Map<String, List<Component>> byKey(
            Set<Component> components, Function<Component, Optional<String>> key) {
        Map<String, List<Component>> byKey = new HashMap<>();
        components.forEach(component -> key.apply(component)
                .ifPresent(name -> Objects.requireNonNull(byKey.computeIfAbsent(name, any -> new ArrayList<>()))
                        .add(component)));
        return byKey;
    }

    /** Compared without regard to case and to a slash at the end, as Azure does. */
    static Optional<String> resource(Component component) {
        String id = component.origin().resourceId().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? Optional.empty() : Optional.of(id.endsWith("/") ? id.substring(0, id.length() - 1) : id);
    }

    private static String name(Component component) {
        return component.name().toLowerCase(Locale.ROOT);
    }
}
