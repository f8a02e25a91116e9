package dev.portolan.edit;

import dev.portolan.catalog.Property;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The properties of one thing that are different.
 *
 * @param owner the thing in words: {@code 'aks-prod'}
 * @param known its properties as the catalogue labels them
 * @param change turns a change of the properties into one of the design
 */
record PropertyDifferences(
        Difference.Area area,
        Subject subject,
        String owner,
        List<Property<?>> known,
        Function<UnaryOperator<Properties>, UnaryOperator<Design>> change) {

    private static final int LONGEST = 60;

    List<Difference> between(Properties before, Properties after) {
        Set<String> names = new LinkedHashSet<>(after.names());
        names.addAll(before.names());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            Optional<Value> was = before.get(name);
            Optional<Value> is = after.get(name);
            if (was.equals(is)) {
                continue;
            }
            if (is.isEmpty()) {
                String words = "Clear " + label(name) + of() + ", which was " + cut(was.orElseThrow());
                differences.add(one(name, words, List.of(), properties -> properties.without(name)));
            } else {
                List<Difference.Detail> details =
                        was.map(old -> ValueTexts.details(name, old, is.get())).orElse(List.of());
                differences.add(one(
                        name,
                        words(name, was, is.get(), details),
                        details,
                        properties -> properties.with(name, is.get())));
            }
        }
        return differences;
    }

    private String words(String name, Optional<Value> was, Value is, List<Difference.Detail> details) {
        if (was.isEmpty()) {
            return "Set " + label(name) + of() + " to " + cut(is);
        }
        boolean whole = details.size() == 1 && details.get(0).path().equals(name);
        return whole
                ? "Set " + label(name) + of() + " from "
                        + shortened(details.get(0).before()) + " to "
                        + shortened(details.get(0).after())
                : "Change " + label(name) + of() + ": "
                        + details.stream().map(detail -> inShort(detail, name)).collect(Collectors.joining("; "));
    }

    /** {@code AllowWeb added}, {@code DenyAll.access: deny → allow}: the path within the property, records by their name. */
    private static String inShort(Difference.Detail detail, String property) {
        String path = detail.path().substring(property.length());
        String within = path.replaceAll("\\[([^\\]]*)]", ".$1").replaceFirst("^\\.", "");
        if (path.endsWith("]") && (detail.before().isEmpty() || detail.after().isEmpty())) {
            return within + (detail.before().isEmpty() ? " added" : " removed");
        }
        return shortened(new Difference.Detail(within, detail.before(), detail.after()).toString());
    }

    private Difference one(
            String name, String words, List<Difference.Detail> details, UnaryOperator<Properties> update) {
        return new Difference(
                area, Difference.Kind.CHANGED, subject, name, details, Edit.of(words, change.apply(update)));
    }

    private String of() {
        return owner.isEmpty() ? "" : " of " + owner;
    }

    private String label(String name) {
        return known.stream()
                .filter(property -> property.name().equals(name))
                .map(property -> Labels.inSentence(property.label()))
                .findFirst()
                .orElse("\"" + name + "\"");
    }

    private static String cut(Value value) {
        return shortened(ValueTexts.of(value));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
