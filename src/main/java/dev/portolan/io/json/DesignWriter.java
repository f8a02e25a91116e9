package dev.portolan.io.json;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Note;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Snapshot;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes a design in its one canonical form: the same design always gives the same text. */
public final class DesignWriter {

    static final int FORMAT = 1;

    private final JsonPrinter out = new JsonPrinter();

    private DesignWriter() {}

    public static String write(Design design) {
        return new DesignWriter().text(design);
    }

    private String text(Design design) {
        out.beginRecord().member("format", Value.of(FORMAT));
        members(design);
        return out.text();
    }

    /** Everything but the format, and the end of the record. */
    private void members(Design design) {
        out.member("name", design.name());
        properties(design.properties(), DesignProperties.all());
        each(
                "components",
                sorted(design.topology().components(), Comparator.comparing(Component::id)),
                this::component);
        each("links", sorted(design.topology().links(), Comparator.comparing(Link::id)), this::link);
        each("flows", design.flows(), this::flow);
        each("waivers", design.waivers(), this::waiver);
        each("notes", design.notes(), this::note);
        layout(design.layout());
        each("snapshots", design.snapshots(), this::snapshot);
        out.members(design.extras()).end();
    }

    private void snapshot(Snapshot snapshot) {
        out.beginRecord().member("caption", snapshot.caption()).member("taken", snapshot.taken());
        out.name("design").beginRecord();
        members(snapshot.design());
        out.members(snapshot.extras()).end();
    }

    private void component(Component component) {
        out.beginRecord()
                .member("id", Value.of(component.id().value()))
                .member("kind", Value.of(component.kind().value()))
                .member("name", component.name());
        if (!component.parent().equals(ComponentId.CANVAS)) {
            out.member("parent", component.parent().value());
        }
        properties(component.properties(), Catalog.azure().of(component).properties());
        origin(component.origin());
        out.members(component.extras()).end();
    }

    private void link(Link link) {
        out.beginRecord()
                .member("id", Value.of(link.id().value()))
                .member("kind", Value.of(link.kind().value()))
                .member("name", link.name())
                .member("from", Value.of(link.from().value()))
                .member("to", Value.of(link.to().value()));
        properties(
                link.properties(),
                Catalog.azure().of(link).map(LinkSpec::properties).orElse(List.of()));
        origin(link.origin());
        out.members(link.extras()).end();
    }

    private void properties(Properties properties, List<Property<?>> known) {
        if (!properties.isEmpty()) {
            out.name("properties")
                    .beginRecord()
                    .members(CanonicalOrder.of(properties, known))
                    .end();
        }
    }

    private void origin(Origin origin) {
        if (!origin.equals(Origin.DRAWN)) {
            Properties written = with(Properties.NONE, "file", origin.file());
            written = origin.line() > 0 ? written.with("line", Value.of(origin.line())) : written;
            written = with(written, "resourceId", origin.resourceId());
            written = with(written, origin.fingerprints());
            if (!origin.also().isEmpty()) {
                written = written.with(
                        "also",
                        Value.of(origin.also().stream().map(DesignWriter::place).toList()));
            }
            out.member("origin", new Value.Fields(with(written, origin.extras())));
        }
    }

    private static Value place(Origin.Place place) {
        Properties written = Properties.NONE.with("file", Value.of(place.file()));
        written = place.line() > 0 ? written.with("line", Value.of(place.line())) : written;
        return new Value.Fields(with(written, place.extras()));
    }

    private static Properties with(Properties written, Map<String, String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return written;
        }
        Map<String, Value> texts = new TreeMap<>();
        fingerprints.forEach((name, print) -> texts.put(name, Value.of(print)));
        return written.with("fingerprints", new Value.Fields(new Properties(texts)));
    }

    private void flow(Flow flow) {
        out.beginRecord()
                .member("name", Value.of(flow.name()))
                .member("from", end(flow.from()))
                .member("to", end(flow.to()))
                .member("protocol", flow.protocol());
        if (flow.port() != 0 || FlowReader.usualPort(flow.protocol()) != 0) {
            out.member("port", Value.of(flow.port()));
        }
        out.member("host", flow.host()).member("path", flow.path());
        each("expect", flow.expectations(), expectation -> {
            Properties written = Properties.NONE.with("type", Value.of(Names.of(expectation.type())));
            written = with(written, "argument", expectation.argument());
            out.value(new Value.Fields(with(written, expectation.extras())));
        });
        out.members(flow.extras()).end();
    }

    private static Value end(FlowEnd end) {
        Properties written = Properties.NONE.with(Names.of(end.type()), Value.of(end.text()));
        return new Value.Fields(with(written, end.extras()));
    }

    private void waiver(Waiver waiver) {
        out.beginRecord().member("rule", Value.of(waiver.rule()));
        each(
                "subjects",
                waiver.subjects(),
                subject -> out.value(new Value.Fields(with(subject(subject), subject.extras()))));
        out.member("reason", waiver.reason())
                .member("owner", waiver.owner())
                .member("expires", waiver.expires())
                .members(waiver.extras())
                .end();
    }

    /** A subject as files and reports name it. */
    static Properties subject(Subject subject) {
        return with(Properties.NONE.with("type", Value.of(Names.of(subject.type()))), "id", subject.id());
    }

    private void note(Note note) {
        out.beginRecord().member("id", Value.of(note.id()));
        if (note.form() != Note.Form.NOTE) {
            out.member("type", Names.of(note.form()));
        }
        if (note.isPinned()) {
            out.member("on", note.on().value());
        }
        out.member("text", note.text())
                .member("layer", note.layer())
                .flatMember("bounds", bounds(note.bounds()))
                .members(note.extras())
                .end();
    }

    private void layout(Layout layout) {
        if (layout.equals(Layout.EMPTY)) {
            return;
        }
        out.name("layout").beginRecord();
        entries("components", layout.placements(), DesignWriter::placement);
        entries("links", routes(layout), Function.identity());
        each("layers", layout.layers().entrySet(), layer -> {
            Properties written = Properties.NONE.with("name", Value.of(layer.getKey()));
            for (Placement.Mark mark : layer.getValue()) {
                written = written.with(Names.of(mark), Value.of(true));
            }
            out.value(new Value.Fields(with(written, layout.extras().ofLayer(layer.getKey()))));
        });
        out.members(layout.extras().all()).end();
    }

    private static Map<LinkId, Properties> routes(Layout layout) {
        Map<LinkId, Properties> routes = new TreeMap<>(layout.extras().links());
        layout.bends().forEach((link, bends) -> {
            Value corners = Value.of(bends.stream().map(DesignWriter::corner).toList());
            routes.put(
                    link,
                    with(Properties.NONE.with("bends", corners), layout.extras().of(link)));
        });
        return routes;
    }

    private <K extends Comparable<K>, V> void entries(String name, Map<K, V> entries, Function<V, Properties> form) {
        if (!entries.isEmpty()) {
            out.name(name).beginRecord();
            entries.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> out.name(entry.getKey().toString())
                            .beginRecord()
                            .members(form.apply(entry.getValue()))
                            .end());
            out.end();
        }
    }

    private static Properties placement(Placement placement) {
        Properties written = Properties.NONE.with("bounds", bounds(placement.bounds()));
        written = placement.z() == 0 ? written : written.with("z", Value.of(placement.z()));
        written = with(with(written, "layer", placement.layer()), "group", placement.group());
        for (Placement.Mark mark : placement.marks()) {
            written = written.with(Names.of(mark), Value.of(true));
        }
        return with(written, placement.extras());
    }

    private static Value bounds(Rect bounds) {
        return coordinates(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    }

    private static Value corner(Point point) {
        return coordinates(point.x(), point.y());
    }

    private static Value coordinates(double... numbers) {
        return Value.of(
                Arrays.stream(numbers).mapToObj(DesignWriter::coordinate).toList());
    }

    /** At most two decimals and no {@code .0}: more would be noise in diffs. */
    private static Value coordinate(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return new Value.Numeral(rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded);
    }

    private <T> void each(String name, Collection<T> items, Consumer<T> write) {
        if (!items.isEmpty()) {
            out.name(name).beginList();
            items.forEach(write);
            out.end();
        }
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private static Properties with(Properties written, Properties extras) {
        Properties all = written;
        for (Map.Entry<String, Value> extra : extras.values().entrySet()) {
            all = all.with(extra.getKey(), extra.getValue());
        }
        return all;
    }

    private static Properties with(Properties properties, String name, String text) {
        return text.isEmpty() ? properties : properties.with(name, Value.of(text));
    }
}
