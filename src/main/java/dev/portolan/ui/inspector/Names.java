package dev.portolan.ui.inspector;

import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Design;
import dev.portolan.model.Value;
import dev.portolan.ui.controls.ComponentNames;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The components that a reference may point at, by the names that people know them by. */
final class Names {

    private final PropertyType.Reference reference;
    private final ComponentNames names;

    /** @param reference to no kind at all for a property that holds none */
    Names(Design design, PropertyType.Reference reference) {
        this.reference = reference;
        names = new ComponentNames(design.topology().components().stream()
                .filter(component -> reference.kinds().contains(component.kind()))
                .toList());
    }

    /** What can be chosen; what is held but not there is offered too. */
    List<ChoiceField.Option> options(Slot slot) {
        List<ChoiceField.Option> options = new ArrayList<>();
        names.all(component -> true)
                .forEach(name -> names.find(name)
                        .ifPresent(component -> options.add(
                                ChoiceField.Option.of(Value.of(component.id().value()), name))));
        slot.ofValues()
                .value()
                .filter(value ->
                        options.stream().noneMatch(option -> option.value().equals(Optional.of(value))))
                .ifPresent(value -> options.add(ChoiceField.Option.of(value, Form.text(value))));
        return options;
    }

    /** Ids as names; anything else as it is. */
    String shown(String text) {
        return reference.kinds().isEmpty() ? text : each(text, names::of);
    }

    /**
     * Names as ids; anything else as it is.
     *
     * @throws IllegalArgumentException with a sentence for the user where nothing has such a name
     */
    String written(String text) {
        return reference.kinds().isEmpty() ? text : each(text, this::idOf);
    }

    private static String each(String text, UnaryOperator<String> change) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            parts.add(change.apply(part.strip()));
        }
        return String.join(", ", parts);
    }

    private String idOf(String name) {
        if (name.isEmpty() || Form.isNone(name)) {
            return name;
        }
        return names.find(name)
                .map(component -> component.id().value())
                .or(() -> names.all(component -> component.id().value().equals(name)).stream()
                        .map(found -> name)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(missing(name)));
    }

    private String missing(String name) {
        List<String> alike = names.all(component -> component.name().equals(name));
        return alike.isEmpty()
                ? Texts.of("inspector.no-component", name)
                : Texts.of(
                        "inspector.ambiguous",
                        name,
                        alike.stream()
                                .reduce((one, other) -> Texts.of("inspector.or", one, other))
                                .orElse(""));
    }
}
