package dev.portolan.io.importing.azure;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The properties of a component or of a record in it, as they are taken from a resource. References are the other
 * resource's key until {@link AzureDesign} gives ids to components. What the resource does not say stays unsaid; what it
 * leaves undetermined, or says in a way that does not fit, stands there with the reason.
 */
final class Filling {

    private static final UnaryOperator<String> AS_WRITTEN = UnaryOperator.identity();

    private final Map<String, Value> values = new LinkedHashMap<>();

    Filling take(Property<?> property, Body from, String path) {
        return take(property, from.at(path));
    }

    Filling take(Property<?> property, Body from) {
        return take(property, from, AS_WRITTEN);
    }

    /** Takes a choice for which Azure has other words: see {@link Typed}. */
    Filling take(Property<?> property, Body from, UnaryOperator<String> words) {
        Optional<String> why = from.whyWithin();
        if (why.isPresent()) {
            return open(property, why.get());
        }
        new Typed(words).of(property.type(), from).ifPresent(value -> put(property, value));
        return this;
    }

    /** Takes what Azure spreads over several members, such as a prefix and prefixes, as one list. */
    <T> Filling takeAll(Property<List<T>> property, Body from, String... paths) {
        List<Value> all = new ArrayList<>();
        boolean given = false;
        for (String path : paths) {
            Body at = from.at(path);
            Optional<String> why = at.whyWithin();
            if (why.isPresent()) {
                return open(property, why.get());
            }
            given |= at.isGiven() && at.text().isPresent()
                    || at.node().isArray() && !at.items().isEmpty();
            new Typed(AS_WRITTEN)
                    .of(property.type(), at)
                    .filter(Value.Items.class::isInstance)
                    .ifPresent(value -> all.addAll(((Value.Items) value).values()));
        }
        if (given) {
            put(property, Value.of(all.stream().distinct().toList()));
        }
        return this;
    }

    /** Says a value that was worked out. */
    <T> Filling say(Property<T> property, T value) {
        put(property, property.key().form().write(value));
        return this;
    }

    <T> Filling say(Property<T> property, Optional<T> value) {
        value.ifPresent(given -> say(property, given));
        return this;
    }

    /** Says a text that may not fit. */
    Filling sayText(Property<?> property, String text) {
        put(property, Value.of(text));
        return this;
    }

    /** Says texts that may not fit. */
    Filling sayTexts(Property<?> property, List<String> texts) {
        put(property, Value.of(texts.stream().map(Value::of).toList()));
        return this;
    }

    /** Refers to another resource, or to the one around it that is a component. */
    Filling refer(Property<ComponentId> property, String id) {
        return say(property, new ComponentId(new ResourceId(id).key()));
    }

    Filling refer(Property<ComponentId> property, Body from, String path) {
        Body at = from.at(path);
        Optional<String> why = at.whyWithin();
        if (why.isPresent()) {
            return open(property, why.get());
        }
        at.reference().ifPresent(id -> refer(property, id));
        return this;
    }

    /** Refers to several resources; says nothing where there is none. */
    Filling refer(Property<List<ComponentId>> property, List<String> ids) {
        return ids.isEmpty()
                ? this
                : say(
                        property,
                        ids.stream()
                                .map(id -> new ComponentId(new ResourceId(id).key()))
                                .distinct()
                                .toList());
    }

    /** Takes a list of records; nothing where the resource has no such list. */
    Filling records(Property<List<Properties>> property, Body from, String path, BiConsumer<Body, Filling> each) {
        Body list = from.at(path);
        Optional<String> why = list.why()
                .or(() -> list.items().stream()
                        .filter(item -> !item.isGiven())
                        .flatMap(item -> item.whyWithin().stream())
                        .findFirst());
        if (why.isPresent()) {
            return open(property, why.get());
        }
        if (list.isGiven()) {
            records(property, list.items().stream().filter(Body::isGiven).toList(), each);
        }
        return this;
    }

    Filling records(Property<List<Properties>> property, List<Body> items, BiConsumer<Body, Filling> each) {
        List<Properties> records = new ArrayList<>();
        for (Body item : items) {
            Filling record = new Filling();
            each.accept(item, record);
            records.add(record.done());
        }
        return say(property, records);
    }

    /** The last name of the id at a path, such as that of a listener; open where a file leaves it open. */
    Filling name(Property<String> property, Body from, String path) {
        from.at(path)
                .whyWithin()
                .ifPresentOrElse(
                        why -> open(property, why), () -> from.nameOf(path).ifPresent(name -> say(property, name)));
        return this;
    }

    /** Says why a value is not known. */
    Filling open(Property<?> property, String why) {
        values.put(property.name(), Undetermined.because(why));
        return this;
    }

    boolean says(Property<?> property) {
        return values.containsKey(property.name());
    }

    private void put(Property<?> property, Value value) {
        PropertyType type = property.type() instanceof PropertyType.Several several ? several.item() : property.type();
        boolean reference = type instanceof PropertyType.Reference;
        try {
            if (!reference) {
                property.key().form().read(value);
            }
            values.put(property.name(), value);
        } catch (IllegalArgumentException e) {
            open(property, Optional.ofNullable(e.getMessage()).orElse("the value does not fit"));
        }
    }

    Properties done() {
        return new Properties(values);
    }
}
