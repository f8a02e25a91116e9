package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the resources of a file by id, by name, and by symbolic name. */
final class Directory {

    private final Map<String, Instance> byId = new HashMap<>();
    private final Map<String, Optional<Instance>> byName = new HashMap<>();
    private final IdentityHashMap<Template, Map<String, Instance>> bySymbol = new IdentityHashMap<>();

    void add(Instance instance) {
        byId.merge(key(instance.path().id()), instance, (old, same) -> same.isExisting() ? old : same);
        byName.merge(
                key(instance.path().name()),
                Optional.of(instance),
                (old, more) -> old.filter(
                        same -> key(same.path().id()).equals(key(instance.path().id()))));
        if (!instance.symbol().isEmpty()) {
            Map<String, Instance> symbols = bySymbol.computeIfAbsent(instance.template(), template -> new HashMap<>());
            symbols.put(key(instance.symbol()), instance);
            symbols.putIfAbsent(key(instance.symbol().replaceFirst("\\[\\d+\\]$", "")), instance);
        }
    }

    Optional<Instance> symbol(String name, Template template) {
        return Optional.ofNullable(bySymbol.getOrDefault(template, Map.of()).get(key(name)));
    }

    /** The resource that a template calls so; empty where it has none, or several of that name. */
    Optional<Instance> find(String what, Template template) {
        Optional<Instance> symbol = symbol(what, template);
        if (symbol.isPresent()) {
            return byId(symbol.get().path().id());
        }
        String key = key(what);
        return key.startsWith("/") ? byId(what) : byName.getOrDefault(key, Optional.empty());
    }

    /** The resource with this id, the one that is deployed where another template only mentions it. */
    Optional<Instance> byId(String id) {
        return Optional.ofNullable(byId.get(key(id)));
    }

    /** How ids and names are compared. */
    static String key(String text) {
        String shown = Opaque.shown(text).toLowerCase(Locale.ROOT);
        return shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown;
    }
}
