package dev.portolan.report;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Choice;
import dev.portolan.catalog.Family;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.KindId;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of all kinds, as Markdown. */
public final class KindsReference {

    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder();

    private KindsReference(Catalog catalog) {
        this.catalog = catalog;
    }

    public static String of(Catalog catalog) {
        return new KindsReference(catalog).write();
    }

    private String write() {
        text.append("# Kinds\n\nWhat can be drawn and what can be said of it, as the catalogue has it.\n");
        for (Family family : Family.values()) {
            text.append("\n## ").append(family.label()).append('\n');
            catalog.kinds().stream().filter(kind -> kind.family() == family).forEach(this::write);
        }
        text.append("\n## Links\n");
        catalog.links().forEach(this::write);
        return text.toString();
    }

    private void write(KindSpec kind) {
        text.append("\n### ")
                .append(kind.label())
                .append(" (`")
                .append(kind.id())
                .append("`)\n\n");
        text.append(kind.help()).append(". Stands in: ");
        text.append(kind.homes().stream().map(this::home).sorted().collect(Collectors.joining(", ")));
        text.append(".\n");
        write(kind.properties());
    }

    private void write(LinkSpec link) {
        text.append("\n### ")
                .append(link.label())
                .append(" (`")
                .append(link.id())
                .append("`)\n\n");
        text.append(link.help()).append(".\n");
        write(link.properties());
    }

    private void write(List<Property<?>> properties) {
        if (properties.isEmpty()) {
            return;
        }
        text.append("\n| property | holds | default | |\n|---|---|---|---|\n");
        properties.forEach(property -> write(property, ""));
    }

    private void write(Property<?> property, String prefix) {
        text.append("| `").append(prefix).append(property.name()).append("` | ");
        text.append(holds(property.type()));
        if (!property.unit().isEmpty()) {
            text.append(" in ").append(property.unit());
        }
        text.append(" | ")
                .append(property.fallback()
                        .optional()
                        .map(KindsReference::shown)
                        .orElse(""))
                .append(" | ");
        text.append(property.label());
        text.append(property.help().isEmpty() ? "" : ". " + property.help()).append(" |\n");
        PropertyType item = property.type() instanceof PropertyType.Several several ? several.item() : property.type();
        if (item instanceof PropertyType.Fields fields) {
            fields.fields().forEach(field -> write(field, prefix + property.name() + "[]."));
        }
    }

    private static String shown(Object value) {
        if (value instanceof Choice choice) {
            return "`" + choice.id() + "`";
        }
        return value instanceof List<?> list && list.isEmpty() ? "none" : "`" + value + "`";
    }

    private String home(KindId kind) {
        return kind.equals(KindSpec.CANVAS)
                ? "the canvas"
                : catalog.kind(kind).map(KindSpec::label).orElse(kind.value());
    }

    private static String holds(PropertyType type) {
        if (type instanceof PropertyType.Several several) {
            return "several: " + holds(several.item());
        }
        if (type instanceof PropertyType.OneOf oneOf) {
            return oneOf.options().stream()
                    .map(option -> "`" + option.id() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (type instanceof PropertyType.Reference reference) {
            return "reference to "
                    + reference.kinds().stream().map(KindId::value).sorted().collect(Collectors.joining(", "));
        }
        if (type instanceof PropertyType.Whole whole) {
            return "a number, " + whole.least() + " to " + whole.most();
        }
        return plain(type);
    }

    private static String plain(PropertyType type) {
        if (type instanceof PropertyType.YesNo) {
            return "`true` or `false`";
        }
        if (type instanceof PropertyType.Address) {
            return "an address";
        }
        if (type instanceof PropertyType.Range) {
            return "an address range";
        }
        if (type instanceof PropertyType.AddressOrTag) {
            return "an address, a range, a service tag or `*`";
        }
        if (type instanceof PropertyType.Ports) {
            return "a port, a range of ports or `*`";
        }
        return type instanceof PropertyType.HostName
                ? "a host name"
                : type instanceof PropertyType.Fields ? "a record" : "a text";
    }
}
