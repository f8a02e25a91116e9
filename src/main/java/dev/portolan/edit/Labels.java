package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import java.util.Collection;
import java.util.Locale;

/** The words in which edits speak of what they change. */
final class Labels {

    private Labels() {}

    static String of(Component component) {
        return "'" + (component.name().isBlank() ? component.id().value() : component.name()) + "'";
    }

    static String of(Design design, ComponentId id) {
        return design.topology().component(id).map(Labels::of).orElseGet(() -> "'" + id + "'");
    }

    static String of(Link link) {
        return "'" + (link.name().isBlank() ? link.id().value() : link.name()) + "'";
    }

    /** The name of the only one, or the number of several. */
    static String ofAll(Design design, Collection<ComponentId> ids) {
        return ids.size() == 1 ? of(design, ids.iterator().next()) : ids.size() + " components";
    }

    /** A property's label within a sentence: {@code WAF mode}, {@code address range}. */
    static String inSentence(String label) {
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        boolean product = label.startsWith("Azure ") || label.startsWith("Key Vault");
        return acronym || product || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
