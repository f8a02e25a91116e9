package dev.portolan.edit;

import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares values and puts them into words: records of a list by their names, everything else as a whole. */
final class ValueTexts {

    private static final String NAME = "name";

    private ValueTexts() {}

    static String of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text().isEmpty() ? "\"\"" : text.text();
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.on());
        }
        if (value instanceof Value.Items items) {
            return items.values().isEmpty()
                    ? "none"
                    : items.values().stream().map(ValueTexts::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Fields fields) {
            return Undetermined.reason(value)
                    .map(reason -> "left open (" + reason + ")")
                    .orElseGet(() -> fields.properties().values().entrySet().stream()
                            .map(field -> field.getKey() + " " + of(field.getValue()))
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        return "nothing";
    }

    /** What is different between two values of one property. */
    static List<Difference.Detail> details(String path, Value before, Value after) {
        List<Difference.Detail> details = new ArrayList<>();
        compare(path, before, after, details);
        return details;
    }

    private static void compare(String path, Value before, Value after, List<Difference.Detail> details) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof Value.Fields was && after instanceof Value.Fields is) {
            fields(path + ".", was.properties(), is.properties(), details);
            return;
        }
        Optional<Map<String, Properties>> old = named(before);
        Optional<Map<String, Properties>> next = named(after);
        if (old.isPresent() && next.isPresent()) {
            records(path, old.get(), next.get(), details);
        } else {
            details.add(new Difference.Detail(path, of(before), of(after)));
        }
    }

    private static void fields(String path, Properties before, Properties after, List<Difference.Detail> details) {
        Set<String> names = new LinkedHashSet<>(before.names());
        names.addAll(after.names());
        for (String name : names) {
            Optional<Value> was = before.get(name);
            Optional<Value> is = after.get(name);
            if (was.isPresent() && is.isPresent()) {
                compare(path + name, was.get(), is.get(), details);
            } else {
                details.add(new Difference.Detail(
                        path + name,
                        was.map(ValueTexts::of).orElse(""),
                        is.map(ValueTexts::of).orElse("")));
            }
        }
    }

    private static void records(
            String path,
            Map<String, Properties> before,
            Map<String, Properties> after,
            List<Difference.Detail> details) {
        int least = details.size();
        after.forEach((name, is) -> {
            Properties was = before.get(name);
            String at = path + "[" + name + "]";
            if (was == null) {
                details.add(new Difference.Detail(at, "", of(new Value.Fields(is))));
            } else {
                fields(at + ".", was, is, details);
            }
        });
        before.forEach((name, was) -> {
            if (!after.containsKey(name)) {
                details.add(new Difference.Detail(path + "[" + name + "]", of(new Value.Fields(was)), ""));
            }
        });
        if (details.size() == least) {
            details.add(
                    new Difference.Detail(path, String.join(", ", before.keySet()), String.join(", ", after.keySet())));
        }
    }

    /** The records of a list by name; empty where something is no record, or has no name of its own. */
    private static Optional<Map<String, Properties>> named(Value value) {
        if (!(value instanceof Value.Items items)) {
            return Optional.empty();
        }
        Map<String, Properties> byName = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Value item : items.values()) {
            if (!(item instanceof Value.Fields fields
                    && fields.properties().get(NAME).orElse(item) instanceof Value.Text name
                    && names.add(name.text()))) {
                return Optional.empty();
            }
            byName.put(name.text(), fields.properties());
        }
        return Optional.of(byName);
    }
}
