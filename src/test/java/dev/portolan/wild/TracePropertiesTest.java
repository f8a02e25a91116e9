package dev.portolan.wild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import dev.portolan.net.PortRange;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for the traces of any design at all. */
class TracePropertiesTest {

    private static final Catalog AZURE = Catalog.azure();

    @Test
    void theSameDesignGivesTheSameTraces() {
        Seeds.each(15, seed -> {
            Design design = WildDesigns.of(seed);
            assertThat(difference(design, WildDesigns.of(seed))).isEmpty();
        });
    }

    @Test
    void theOrderOfComponentsAndLinksChangesNothing() {
        Seeds.each(20, seed -> {
            Design design = WildDesigns.of(seed);
            Dice dice = new Dice(seed);
            List<Component> components = new ArrayList<>(design.topology().components());
            List<Link> links = new ArrayList<>(design.topology().links());
            dice.shuffle(components);
            dice.shuffle(links);
            assertThat(difference(design, design.with(new Topology(components, links))))
                    .isEmpty();
        });
    }

    @Test
    void idsAreOnlyNamesForComponents() {
        Seeds.each(20, seed -> {
            Design design = WildDesigns.careful(seed);
            if (hasNamesakes(design)) {
                return; // of two components with one name the id decides which is first
            }
            assertThat(difference(design, renamed(design, new Dice(seed)))).isEmpty();
        });
    }

    @Test
    void anotherAllowRuleNeverTurnsDeliveredIntoDenied() {
        Seeds.each(15, seed -> {
            Design design = WildDesigns.of(seed);
            Dice dice = new Dice(seed);
            List<Component> groups = design.topology().components().stream()
                    .filter(component -> component.is(FilterKinds.NETWORK_SECURITY_GROUP.id()))
                    .filter(group -> FilterKinds.RULES.of(group).isKnown())
                    .toList();
            if (groups.isEmpty()) {
                return;
            }
            Component group = dice.pick(groups);
            List<Properties> rules = new ArrayList<>(FilterKinds.RULES.of(group).value());
            Properties rule = allow(dice);
            rules.add(dice.below(rules.size() + 1), rule);
            Design after = design.with(group.with(FilterKinds.RULES.key(), rules));
            Map<String, Disposition> then = new Tracer(after, AZURE)
                    .traceAll().stream()
                            .collect(Collectors.toMap(trace -> trace.flow().name(), Trace::disposition));
            new Tracer(design, AZURE)
                    .traceAll().stream()
                            .filter(trace -> trace.disposition() == Disposition.DELIVERED)
                            .forEach(trace -> assertThat(then.get(trace.flow().name()))
                                    .as(trace.flow().name() + " with " + rule + " in " + group.id())
                                    .isEqualTo(Disposition.DELIVERED));
        });
    }

    private static Properties allow(Dice dice) {
        return Properties.NONE
                .with(FilterKinds.NAME.key(), "another")
                .with(FilterKinds.PRIORITY.key(), dice.between(100, 4096))
                .with(FilterKinds.DIRECTION.key(), dice.pick(List.of(FilterKinds.Direction.values())))
                .with(FilterKinds.ACCESS.key(), FilterKinds.Access.ALLOW)
                .with(FilterKinds.PROTOCOL.key(), dice.pick(List.of(FilterKinds.RuleProtocol.values())))
                .with(FilterKinds.SOURCES.key(), List.of(dice.pick(List.of("*", "10.0.0.0/8", "VirtualNetwork"))))
                .with(FilterKinds.DESTINATIONS.key(), List.of(dice.pick(List.of("*", "10.0.0.0/8", "Internet"))))
                .with(FilterKinds.DESTINATION_PORTS.key(), List.of(PortRange.ANY));
    }

    private static Optional<String> difference(Design one, Design other) {
        return Told.of(one, new Tracer(one, AZURE).traceAll())
                .difference(Told.of(other, new Tracer(other, AZURE).traceAll()));
    }

    private static boolean hasNamesakes(Design design) {
        return design.topology().components().stream()
                        .map(Component::name)
                        .distinct()
                        .count()
                < design.topology().components().size();
    }

    private static Design renamed(Design design, Dice dice) {
        List<Component> shuffled = new ArrayList<>(design.topology().components());
        dice.shuffle(shuffled);
        Map<String, String> names = new HashMap<>();
        shuffled.forEach(component -> names.put(component.id().value(), "c" + names.size()));
        UnaryOperator<String> rename = id -> names.getOrDefault(id, id);
        List<Component> components = design.topology().components().stream()
                .map(component -> component
                        .withId(new ComponentId(rename.apply(component.id().value())))
                        .in(new ComponentId(rename.apply(component.parent().value())))
                        .with(renamed(
                                component.properties(), AZURE.of(component).properties(), rename)))
                .toList();
        List<Link> links = design.topology().links().stream()
                .map(link -> link.between(
                        new ComponentId(rename.apply(link.from().value())),
                        new ComponentId(rename.apply(link.to().value()))))
                .toList();
        List<Flow> flows = design.flows().stream()
                .map(flow -> new Flow(
                        flow.name(),
                        renamed(flow.from(), rename),
                        renamed(flow.to(), rename),
                        flow.protocol(),
                        flow.port(),
                        flow.host(),
                        flow.path(),
                        flow.expectations(),
                        flow.extras()))
                .toList();
        return design.with(new Topology(components, links)).withFlows(flows);
    }

    private static FlowEnd renamed(FlowEnd end, UnaryOperator<String> rename) {
        return end.type() == FlowEnd.Type.COMPONENT
                ? FlowEnd.component(new ComponentId(rename.apply(end.text())))
                : end;
    }

    private static Properties renamed(Properties properties, List<Property<?>> known, UnaryOperator<String> rename) {
        Properties next = properties;
        for (Property<?> property : known) {
            Value value = properties.get(property.name()).orElse(new Value.Nothing());
            if (!(value instanceof Value.Nothing)) {
                next = next.with(property.name(), renamed(value, property.type(), rename));
            }
        }
        return next;
    }

    private static Value renamed(Value value, PropertyType type, UnaryOperator<String> rename) {
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            return Value.of(items.values().stream()
                    .map(item -> renamed(item, several.item(), rename))
                    .toList());
        }
        if (type instanceof PropertyType.Fields fields && value instanceof Value.Fields record) {
            return new Value.Fields(renamed(record.properties(), fields.fields(), rename));
        }
        return type instanceof PropertyType.Reference && value instanceof Value.Text text
                ? Value.of(rename.apply(text.text()))
                : value;
    }
}
