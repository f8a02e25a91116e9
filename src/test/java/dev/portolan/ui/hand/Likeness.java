package dev.portolan.ui.hand;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A design written so that two of them can be compared whatever their ids: everything by the names on the way to it. */
public final class Likeness {

    private final Design design;
    private final Catalog catalog;

    public Likeness(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
    }

    /** A line for the design, each component, link and flow with all that is said of it; sorted but for the flows. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        design.topology().components().stream().map(this::line).sorted().forEach(lines::add);
        design.topology().links().stream().map(this::line).sorted().forEach(lines::add);
        lines.add("design " + design.name() + " " + properties(DesignProperties.all(), design.properties()));
        design.flows().stream().map(this::line).forEach(lines::add);
        return lines;
    }

    private String line(Component component) {
        return path(component.id()) + " " + properties(catalog.of(component).properties(), component.properties());
    }

    private String line(Link link) {
        List<Property<?>> known = catalog.of(link).map(LinkSpec::properties).orElse(List.of());
        return ends(link) + " \"" + link.name() + "\" " + properties(known, link.properties());
    }

    private String ends(Link link) {
        return link.kind() + ": " + path(link.from()) + " -> " + path(link.to());
    }

    private String line(Flow flow) {
        String expected = flow.expectations().stream()
                .map(one -> one.type() + " " + reference(one.argument()))
                .collect(Collectors.joining(", "));
        return "flow %s: %s -> %s %s %d host \"%s\" path \"%s\" expects %s"
                .formatted(
                        flow.name(),
                        end(flow.from()),
                        end(flow.to()),
                        flow.protocol(),
                        flow.port(),
                        flow.host(),
                        flow.path(),
                        expected);
    }

    private String end(FlowEnd end) {
        return end.type() == FlowEnd.Type.COMPONENT ? reference(end.text()) : end.text();
    }

    private String properties(List<Property<?>> known, Properties properties) {
        Map<String, String> said = new TreeMap<>();
        properties.values().forEach((name, value) -> said.put(name, value.toString()));
        for (Property<?> property : known) {
            properties.get(property.name()).ifPresent(value -> said.put(property.name(), text(property.type(), value)));
        }
        return said.toString();
    }

    private String text(PropertyType type, Value value) {
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            return items.values().stream()
                    .map(item -> text(several.item(), item))
                    .toList()
                    .toString();
        }
        if (type instanceof PropertyType.Fields fields && value instanceof Value.Fields record) {
            return properties(fields.fields(), record.properties());
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        return value instanceof Value.Text text
                ? type instanceof PropertyType.Reference ? reference(text.text()) : text.text()
                : value.toString();
    }

    private String reference(String id) {
        return !id.isBlank() && design.topology().has(new ComponentId(id)) ? path(new ComponentId(id)) : id;
    }

    /** {@code virtual-network hub / subnet snet-fw / azure-firewall afw}. */
    private String path(ComponentId id) {
        Component component = design.topology().require(id);
        String above = component.parent().equals(ComponentId.CANVAS) ? "" : path(component.parent()) + " / ";
        return above + component.kind() + " " + component.name();
    }

    /** What a finding is about. */
    public String path(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> path(new ComponentId(subject.id()));
            case LINK ->
                design.topology().link(new LinkId(subject.id())).map(this::ends).orElse(subject.id());
            default -> subject.type() + " " + subject.id();
        };
    }
}
