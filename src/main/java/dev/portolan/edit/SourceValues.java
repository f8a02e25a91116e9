package dev.portolan.edit;

import dev.portolan.model.Origin;
import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of one thing after another look at its source. What the source changed is taken; what was changed by hand
 * while the source stayed as it was is kept.
 *
 * @param properties with everything that the source says otherwise now
 * @param disputed why it is not certain that a change is wanted, by property
 * @param kept what was changed by hand, and what the source says instead
 */
record SourceValues(Properties properties, Map<String, String> disputed, Map<String, Value> kept) {

    private static final String BY_HAND = "changed by hand as well";

    /** @param whole whether the source is the one that said everything before; else what it does not say, another says */
    static SourceValues of(Properties here, Properties source, Origin noted, boolean whole) {
        SourceValues values = new SourceValues(here, new LinkedHashMap<>(), new LinkedHashMap<>());
        Set<String> names = new LinkedHashSet<>(source.names());
        names.addAll(here.names());
        for (String name : names) {
            Optional<String> mark = Optional.ofNullable(noted.fingerprints().get(name));
            boolean unknown = noted.fingerprints().isEmpty();
            Optional<Value> is = source.get(name);
            values = is.isPresent()
                    ? values.said(name, here.get(name), is.get(), mark, unknown)
                    : values.unsaid(name, here.get(name), mark, unknown, whole);
        }
        return values;
    }

    private SourceValues said(String name, Optional<Value> was, Value is, Optional<String> mark, boolean unknown) {
        if (was.filter(is::equals).isPresent()) {
            return this;
        }
        boolean sourceAsBefore = mark.filter(Fingerprints.of(is)::equals).isPresent();
        if (sourceAsBefore) {
            kept.put(name, is);
            return this;
        }
        boolean byHand = was.isPresent()
                ? !unknown && mark.filter(Fingerprints.of(was.get())::equals).isEmpty()
                : mark.isPresent();
        if (byHand) {
            disputed.put(name, BY_HAND);
        } else if (unknown && was.isPresent() && Undetermined.reason(is).isPresent()) {
            disputed.put(name, "the source leaves it open");
        }
        return new SourceValues(properties.with(name, is), disputed, kept);
    }

    private SourceValues unsaid(
            String name, Optional<Value> was, Optional<String> mark, boolean unknown, boolean whole) {
        if (was.isEmpty() || mark.isEmpty() && !unknown) {
            return this;
        }
        boolean byHand = mark.filter(Fingerprints.of(was.get())::equals).isEmpty();
        if (!whole) {
            disputed.put(name, "another file said it, which is not among these");
        } else if (byHand) {
            disputed.put(name, unknown ? "it may have been said by hand" : BY_HAND);
        }
        return new SourceValues(properties.without(name), disputed, kept);
    }
}
