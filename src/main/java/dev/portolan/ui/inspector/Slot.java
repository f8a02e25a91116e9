package dev.portolan.ui.inspector;

import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a field reads and writes.
 *
 * @param values what each of the selected says; empty for one that says nothing
 * @param write takes the new value, or nothing to fall back to the default
 */
record Slot(List<Optional<Value>> values, Consumer<Optional<Value>> write) {

    /** Whether those selected say different things. */
    boolean isMixed() {
        return values.stream().distinct().count() > 1;
    }

    /** What all say; empty where they say nothing or different things. */
    Optional<Value> value() {
        return isMixed() || values.isEmpty() ? Optional.empty() : values.get(0);
    }

    /** Why the source of an import leaves the value open; empty where there is a value, or different ones. */
    Optional<String> leftOpen() {
        return value().flatMap(Undetermined::reason);
    }

    /** As this, but what is left open says nothing, so that a field is not filled with the reason. */
    Slot ofValues() {
        return new Slot(
                values.stream()
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
