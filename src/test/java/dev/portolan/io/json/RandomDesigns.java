package dev.portolan.io.json;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Note;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Snapshot;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Designs made by dice: every kind, every property, odd texts and numbers; the same seed gives the same design. */
final class RandomDesigns {

    private static final List<String> TEXTS = List.of(
            "shop",
            "Größe 你好 🚢",
            "a \"quoted\" \\ text",
            "line\nbreak\ttab",
            "\u0000\u001f",
            "\ud800 lone",
            "{\"not\": [1]}",
            " ",
            "x".repeat(130));
    private static final List<String> NUMBERS =
            List.of("0", "1.0", "-7", "1.50", "12345678901234567890.123", "1E+3", "1E-7", "0.00");

    private final Random dice;
    private final List<ComponentId> ids = new ArrayList<>();

    private RandomDesigns(long seed) {
        dice = new Random(seed);
    }

    static Design of(long seed) {
        return new RandomDesigns(seed).design();
    }

    private Design design() {
        int size = 1 + dice.nextInt(14);
        for (int i = 0; i < size; i++) {
            ids.add(new ComponentId(pick(List.of("agw", "fw.", "snet-ü ", "a\"b")) + dice.nextInt(1000) + "-" + i));
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            components.add(component(ids.get(i), i == 0 || chance(3) ? ComponentId.CANVAS : ids.get(dice.nextInt(i))));
        }
        Collections.shuffle(components, dice);
        List<Link> links = new ArrayList<>();
        for (int i = dice.nextInt(6); i > 0; i--) {
            links.add(link("link-" + i));
        }
        Design design = new Design(
                text(),
                properties(DesignProperties.all()),
                new Topology(components, links),
                layout(links),
                flows(),
                waivers(),
                notes(),
                List.of(),
                extras());
        return chance(4)
                ? design.withSnapshots(List.of(Snapshot.of(design, text(), "2026-11-28"), Snapshot.of(design, "", "")))
                : design;
    }

    private Component component(ComponentId id, ComponentId parent) {
        List<KindSpec> kinds = List.copyOf(Catalog.azure().kinds());
        KindSpec kind = pick(kinds);
        boolean unknown = chance(6);
        return new Component(
                id,
                unknown ? new KindId("quantum-gateway") : kind.id(),
                text(),
                parent,
                unknown ? extras() : properties(kind.properties()),
                chance(4)
                        ? new Origin("main.bicep", dice.nextInt(3), chance(2) ? "" : "/subscriptions/x")
                        : Origin.DRAWN,
                extras());
    }

    private Link link(String id) {
        LinkSpec kind = pick(List.copyOf(Catalog.azure().links()));
        boolean unknown = chance(4);
        return new Link(
                new LinkId(id),
                unknown ? new KindId("wormhole") : kind.id(),
                chance(2) ? "" : text(),
                pick(ids),
                pick(ids),
                unknown ? extras() : properties(kind.properties()),
                Origin.DRAWN,
                extras());
    }

    private Properties properties(List<Property<?>> known) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<Property<?>> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, dice);
        for (Property<?> property : shuffled) {
            if (chance(2)) {
                values.put(property.name(), chance(12) ? new Value.Nothing() : value(property.type()));
            }
        }
        values.putAll(extras().values());
        return new Properties(values);
    }

    private Value value(PropertyType type) {
        if (type instanceof PropertyType.Several several) {
            List<Value> items = new ArrayList<>();
            for (int i = dice.nextInt(4); i > 0; i--) {
                items.add(value(several.item()));
            }
            return Value.of(items);
        }
        if (type instanceof PropertyType.Fields fields) {
            return new Value.Fields(properties(fields.fields()));
        }
        if (type instanceof PropertyType.Whole whole) {
            return Value.of(whole.least() + dice.nextInt(Math.min(50, whole.most() - whole.least() + 1)));
        }
        if (type instanceof PropertyType.OneOf oneOf) {
            return Value.of(pick(oneOf.options()).id());
        }
        if (type instanceof PropertyType.Reference) {
            return Value.of(pick(ids).value());
        }
        return simple(type);
    }

    private Value simple(PropertyType type) {
        if (type instanceof PropertyType.YesNo) {
            return Value.of(dice.nextBoolean());
        }
        if (type instanceof PropertyType.Address) {
            return Value.of(pick(List.of("10.1.2.3", "2001:db8::1")));
        }
        if (type instanceof PropertyType.Range) {
            return Value.of("10." + dice.nextInt(256) + ".0.0/16");
        }
        if (type instanceof PropertyType.AddressOrTag) {
            return Value.of(pick(List.of("*", "AzureCloud.WestEurope", "10.0.0.0/8", "10.0.0.4")));
        }
        if (type instanceof PropertyType.Ports) {
            return chance(2) ? Value.of(443) : Value.of(pick(List.of("*", "80-90", "8080")));
        }
        return Value.of(type instanceof PropertyType.HostName ? "*.contoso.com" : text());
    }

    private Properties extras() {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = chance(2) ? 0 : dice.nextInt(4); i > 0; i--) {
            values.put(pick(List.of("x-later", "x \"odd\" ", "x_é")) + dice.nextInt(9), anything(3));
        }
        return new Properties(values);
    }

    private Value anything(int depth) {
        int choice = dice.nextInt(depth > 0 ? 6 : 4);
        if (choice == 0) {
            return Value.of(text());
        }
        if (choice == 1) {
            return new Value.Numeral(new BigDecimal(pick(NUMBERS)));
        }
        if (choice == 2) {
            return Value.of(dice.nextBoolean());
        }
        if (choice == 3) {
            return new Value.Nothing();
        }
        List<Value> items = new ArrayList<>();
        Properties fields = Properties.NONE;
        for (int i = dice.nextInt(5); i > 0; i--) {
            items.add(anything(depth - 1));
            fields = fields.with(text().replace("\ud800", "") + i, anything(depth - 1));
        }
        return choice == 4 ? Value.of(items) : new Value.Fields(fields);
    }

    private Layout layout(List<Link> links) {
        Map<ComponentId, Placement> placements = new LinkedHashMap<>();
        for (ComponentId id : ids) {
            Set<Placement.Mark> marks = chance(3) ? EnumSet.of(pick(List.of(Placement.Mark.values()))) : Set.of();
            Placement placement = new Placement(
                    rect(), dice.nextInt(3) - 1, chance(3) ? text() : "", chance(3) ? "g1" : "", marks, extras());
            if (!chance(5)) {
                placements.put(id, placement);
            }
        }
        Map<LinkId, List<Point>> bends = new LinkedHashMap<>();
        for (Link link : links) {
            if (chance(2)) {
                bends.put(link.id(), List.of(new Point(coordinate(), coordinate()), new Point(coordinate(), -0.5)));
            }
        }
        return new Layout(placements, bends);
    }

    private List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            flows.add(new Flow(
                    "flow " + i + text(),
                    end(),
                    end(),
                    pick(List.of("https", "http", "tcp", "udp", "icmp")),
                    pick(List.of(0, 443, 8080)),
                    chance(2) ? "" : "shop.contoso.com",
                    chance(2) ? "" : "/",
                    chance(2)
                            ? List.of()
                            : List.of(
                                    Expectation.delivered(),
                                    Expectation.through(pick(ids).value())),
                    extras()));
        }
        return flows;
    }

    private FlowEnd end() {
        return pick(List.of(FlowEnd.component(pick(ids)), FlowEnd.address("10.0.0.4"), FlowEnd.host("a.contoso.com")));
    }

    private List<Waiver> waivers() {
        List<Subject> subjects = List.of(Subject.of(pick(ids)), Subject.DESIGN, Subject.flow(text()));
        return chance(2) ? List.of() : List.of(new Waiver("ING-001", subjects, text(), "me", "2027-03-31", extras()));
    }

    private List<Note> notes() {
        return chance(2)
                ? List.of()
                : List.of(
                        new Note("n1", text(), rect(), extras()),
                        new Note(
                                "n2",
                                pick(List.of(Note.Form.values())),
                                text(),
                                rect(),
                                pick(ids),
                                pick(List.of("", "talk")),
                                extras()));
    }

    private Rect rect() {
        return new Rect(coordinate(), coordinate(), Math.abs(coordinate()), Math.abs(coordinate()));
    }

    private double coordinate() {
        return pick(List.of(0.0, -12.0, 100.0, 1234.5, 0.25, 1000000.0));
    }

    private String text() {
        return pick(TEXTS);
    }

    private boolean chance(int oneIn) {
        return dice.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> options) {
        return options.get(dice.nextInt(options.size()));
    }
}
