package dev.portolan.io.exporting;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import java.util.regex.Pattern;

/** A design as it is drawn where addresses are not to be seen. */
final class Unaddressed {

    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|:[0-9a-fA-F]*:");

    private Unaddressed() {}

    /** {@code design} without what its components say about addresses and ranges, and without links' names that hold one. */
    static Design copy(Design design, Catalog catalog) {
        Design copy = design;
        for (Component component : design.topology().components()) {
            for (Property<?> property : catalog.of(component).properties()) {
                if (isAddress(property.type())
                        && component.properties().get(property.name()).isPresent()) {
                    copy = copy.changed(
                            component.id(), held -> held.with(held.properties().without(property.name())));
                }
            }
        }
        for (Link link : design.topology().links()) {
            copy = ADDRESS.matcher(link.name()).find() ? copy.with(link.named("")) : copy;
        }
        return copy;
    }

    private static boolean isAddress(PropertyType type) {
        return type instanceof PropertyType.Several several
                ? isAddress(several.item())
                : type instanceof PropertyType.Address
                        || type instanceof PropertyType.Range
                        || type instanceof PropertyType.AddressOrTag;
    }
}
