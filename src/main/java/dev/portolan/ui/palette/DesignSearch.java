package dev.portolan.ui.palette;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Property;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds things of a design by their names, kinds, addresses and other properties, and by what is found about them. */
public final class DesignSearch {

    private static final int MOST = 200;

    private final List<Entry> entries = new ArrayList<>();

    /** What was found, and by which of its texts. */
    public record Match(Subject subject, String title, String detail) {}

    /** @param rank smaller comes first */
    private record Entry(Subject subject, String title, String text, int rank) {}

    public DesignSearch(Design design, Catalog catalog, List<Finding> findings) {
        for (Component component : design.topology().components()) {
            Subject subject = Subject.of(component.id());
            entries.add(
                    new Entry(subject, component.name(), catalog.of(component).label(), 0));
            addProperties(
                    subject,
                    component.name(),
                    component.properties(),
                    catalog.of(component).properties(),
                    design);
        }
        for (Link link : design.topology().links()) {
            String title = name(design, link);
            String kind = catalog.of(link).map(spec -> spec.label()).orElse(Texts.of("search.link"));
            entries.add(new Entry(Subject.of(link.id()), title, kind, 1));
            addProperties(
                    Subject.of(link.id()),
                    title,
                    link.properties(),
                    catalog.of(link).map(spec -> spec.properties()).orElse(List.of()),
                    design);
        }
        for (Finding finding : findings) {
            finding.subjects().stream()
                    .findFirst()
                    .ifPresent(subject -> entries.add(new Entry(
                            subject, finding.rule() + " " + finding.message(), Texts.of("search.finding"), 3)));
        }
    }

    /** What has all of these words, names before properties before findings; at most 200. */
    public List<Match> matching(String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return entries.stream()
                .filter(entry -> wanted.stream()
                        .allMatch((entry.title() + " " + entry.text()).toLowerCase(Locale.ROOT)::contains))
                .filter(entry -> !words.isBlank() || entry.rank() == 0)
                .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
                .limit(MOST)
                .map(entry -> new Match(entry.subject(), entry.title(), entry.text()))
                .toList();
    }

    private void addProperties(
            Subject subject, String title, Properties properties, List<Property<?>> known, Design design) {
        Map<String, String> labels =
                known.stream().collect(Collectors.toMap(Property::name, Property::label, (one, other) -> one));
        properties
                .values()
                .forEach((name, value) -> entries.add(
                        new Entry(subject, title, labels.getOrDefault(name, name) + ": " + words(value, design), 2)));
    }

    private static String words(Value value, Design design) {
        if (value instanceof Value.Text text) {
            return design.topology().components().stream()
                    .filter(component -> component.id().value().equals(text.text()))
                    .map(Component::name)
                    .findFirst()
                    .orElse(text.text());
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return Texts.of(flag.on() ? "search.flag.yes" : "search.flag.no");
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(item -> words(item, design)).collect(Collectors.joining(", "));
        }
        return value instanceof Value.Fields fields
                ? fields.properties().values().values().stream()
                        .map(field -> words(field, design))
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String name(Design design, Link link) {
        String ends = design.topology().require(link.from()).name() + " → "
                + design.topology().require(link.to()).name();
        return link.name().isBlank() ? ends : link.name() + " (" + ends + ")";
    }
}
