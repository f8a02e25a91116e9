package dev.portolan.io.importing.azure;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Known;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import dev.portolan.net.IpAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts addresses in place of expressions that ask Azure for the private address of a resource of the import, such as the
 * firewall that a route leads to: the one that is given, else the one that Azure would hand out, which is then said to be
 * assumed.
 */
final class RuntimeAddresses {

    private static final Pattern ASKED =
            Pattern.compile("reference\\('([^']+)'[^)]*\\)\\S*\\.private(IPAddress|ip)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, Component> byResource = new HashMap<>();
    private final Addresses addresses;
    private final Sketch sketch;

    private RuntimeAddresses(Design design, Sketch sketch) {
        design.topology()
                .components()
                .forEach(component ->
                        byResource.put(new ResourceId(component.origin().resourceId()).key(), component));
        this.addresses = Addresses.of(TopologyGraph.of(design, Catalog.azure()), Catalog.azure());
        this.sketch = sketch;
        Estate estate = sketch.estate();
        for (Found card : estate.ofType(Machines.CARDS)) {
            Machines.of(estate)
                    .ownerOf(card)
                    .map(byResource::get)
                    .ifPresent(machine -> byResource.put(card.key(), machine));
        }
    }

    static Design resolved(Design design, Sketch sketch) {
        RuntimeAddresses runtime = new RuntimeAddresses(design, sketch);
        Topology topology = design.topology();
        List<Component> components = topology.components().stream()
                .map(component -> component.with(runtime.resolved(component.properties())))
                .toList();
        return design.with(new Topology(components, topology.links()));
    }

    private Properties resolved(Properties properties) {
        Map<String, Value> next = new LinkedHashMap<>();
        properties.values().forEach((name, value) -> next.put(name, resolved(name, value)));
        return new Properties(next);
    }

    private Value resolved(String name, Value value) {
        Optional<String> reason = Undetermined.reason(value);
        if (reason.isPresent()) {
            return asked(reason.get()).map(address -> shaped(name, address)).orElse(value);
        }
        if (value instanceof Value.Fields fields) {
            return new Value.Fields(resolved(fields.properties()));
        }
        if (value instanceof Value.Items items) {
            return Value.of(
                    items.values().stream().map(item -> resolved(name, item)).toList());
        }
        return value;
    }

    /** A list of one where the property holds several. */
    private static Value shaped(String name, IpAddress address) {
        Value text = Value.of(address.toString());
        return name.endsWith("s") && !name.endsWith("Address") ? Value.of(List.of(text)) : text;
    }

    private Optional<IpAddress> asked(String reason) {
        Matcher matcher = ASKED.matcher(reason);
        if (!matcher.find() || matcher.find()) {
            return Optional.empty();
        }
        matcher.reset();
        matcher.find();
        Optional<Component> found = Optional.ofNullable(byResource.get(new ResourceId(matcher.group(1)).key()));
        return found.flatMap(component -> address(component, component.id()));
    }

    private Optional<IpAddress> address(Component component, ComponentId id) {
        Known<IpAddress> known = addresses.of(id);
        if (known.isAssumed()) {
            sketch.assume("\"%s\" is taken to have %s, the first free address of its subnet."
                    .formatted(component.name(), known.value()));
        }
        return known.optional();
    }
}
