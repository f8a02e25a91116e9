package dev.portolan.ui.inspector;

import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where a field reads and writes, at any time.
 *
 * @param reader what each of the selected says now; empty for one that says nothing
 * @param write takes the new value, or nothing to fall back to the default
 */
record Slot(Supplier<List<Optional<Value>>> reader, Consumer<Optional<Value>> write) {

    List<Optional<Value>> values() {
        return reader.get();
    }

    /** Whether those selected say different things. */
    boolean isMixed() {
        return values().stream().distinct().count() > 1;
    }

    /** What all say; empty where they say nothing or different things. */
    Optional<Value> value() {
        List<Optional<Value>> all = values();
        return all.isEmpty() || all.stream().distinct().count() > 1 ? Optional.empty() : all.get(0);
    }

    /** Why the source of an import leaves the value open; empty where there is a value, or different ones. */
    Optional<String> leftOpen() {
        return value().flatMap(Undetermined::reason);
    }

    /** As this, but what is left open says nothing, so that a field is not filled with the reason. */
    Slot ofValues() {
        return new Slot(
                () -> values().stream()
                        .map(value ->
                                value.filter(said -> Undetermined.reason(said).isEmpty()))
                        .toList(),
                write);
    }

    /** Writes, unless that is what stands there already. */
    void put(Optional<Value> value) {
        if (isMixed() || !value.equals(value())) {
            write.accept(value);
        }
    }
}
