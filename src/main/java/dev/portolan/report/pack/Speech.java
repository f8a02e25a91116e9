package dev.portolan.report.pack;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Choice;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import dev.portolan.trace.Assumption;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Calls things of a design by the names that people gave them. */
public final class Speech {

    private final Topology topology;
    private final Catalog catalog;
    private final Wording wording;

    public Speech(Design design, Catalog catalog) {
        this.topology = design.topology();
        this.catalog = catalog;
        this.wording = new Wording(topology);
    }

    Wording wording() {
        return wording;
    }

    /** A component's name; its id where there is no such component. */
    String name(ComponentId id) {
        return id.equals(ComponentId.CANVAS)
                ? "the design"
                : topology.component(id).map(Component::name).orElse(id.value());
    }

    /** The name of the component, or the address or host name itself. */
    public String name(FlowEnd end) {
        return end.type() == FlowEnd.Type.COMPONENT && !end.text().isBlank()
                ? name(new ComponentId(end.text()))
                : end.text();
    }

    String name(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> name(new ComponentId(subject.id()));
            case LINK ->
                topology.link(new LinkId(subject.id()))
                        .map(link -> name(link.from()) + " → " + name(link.to()))
                        .orElse(subject.id());
            case FLOW -> "flow " + subject.id();
            case NOTE -> "note " + subject.id();
            case DESIGN -> "the design";
        };
    }

    String names(List<Subject> subjects) {
        return subjects.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String kind(KindId kind) {
        return catalog.kind(kind).map(KindSpec::label).orElse(kind.value());
    }

    /** {@code address range of snet-nodes is not given}, and why it matters. */
    String missing(Missing missing) {
        return wording.text(missing);
    }

    String assumed(Assumption assumed) {
        String label = topology.component(assumed.component())
                .flatMap(component -> catalog.of(component).property(assumed.property()))
                .<String>map(Property::label)
                .orElse(assumed.property());
        return "%s of %s is %s".formatted(label, name(assumed.component()), assumed.value());
    }

    /** A property's value in a few words: references by name, long lists of records by their number. */
    String value(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return flag.on() ? "yes" : "no";
        }
        if (value instanceof Value.Items items) {
            if (items.values().isEmpty()) {
                return "none";
            }
            boolean records = items.values().stream().anyMatch(Value.Fields.class::isInstance);
            return records
                    ? items.values().size() + (items.values().size() == 1 ? " entry" : " entries")
                    : items.values().stream().map(this::value).collect(Collectors.joining(", "));
        }
        return value instanceof Value.Fields fields
                ? Undetermined.reason(value)
                        .map(reason -> "left open (" + reason + ")")
                        .orElseGet(() -> fields.properties().names().size() + " fields")
                : "nothing";
    }

    /** What a component says of itself, property by property. */
    String given(Component component) {
        KindSpec spec = catalog.of(component);
        return component.properties().values().entrySet().stream()
                .map(entry -> spec.property(entry.getKey())
                        .map(property -> property.label() + ": " + value(property, component, entry.getValue()))
                        .orElse(entry.getKey() + ": " + value(entry.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String value(Property<?> property, Component component, Value written) {
        Object typed = property.key()
                .in(component.properties())
                .<Object>map(known -> known)
                .orElse(written);
        if (typed instanceof ComponentId id) {
            return name(id);
        }
        if (typed instanceof Choice choice) {
            return choice.label();
        }
        if (typed instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof ComponentId) {
            return list.stream().map(id -> name((ComponentId) id)).collect(Collectors.joining(", "));
        }
        return value(written) + (property.unit().isEmpty() ? "" : " " + property.unit());
    }
}
