package dev.portolan.ui.controls;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How components are written where one is to be chosen: by name, and with the id where several share it. */
public final class ComponentNames {

    private final Map<String, Component> byName = new LinkedHashMap<>();
    private final Map<ComponentId, String> names = new LinkedHashMap<>();

    public ComponentNames(Topology topology) {
        this(topology.components());
    }

    /** The names of these, which need to differ from each other only. */
    public ComponentNames(Collection<Component> components) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        components.forEach(component -> uses.merge(component.name(), 1, Integer::sum));
        for (Component component : components) {
            boolean unique = !component.name().isBlank() && uses.getOrDefault(component.name(), 0) == 1;
            String name = unique ? component.name() : (component.name() + " (" + component.id() + ")").strip();
            byName.put(name, component);
            names.put(component.id(), name);
        }
    }

    public List<String> all(Predicate<Component> condition) {
        return byName.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<Component> find(String name) {
        return Optional.ofNullable(byName.get(name.strip()));
    }

    /** The component's name, or the id itself where nothing has it. */
    public String of(String id) {
        return id.isBlank() ? "" : names.getOrDefault(new ComponentId(id), id);
    }
}
