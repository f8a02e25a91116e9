package dev.portolan.io.json;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Layout;
import dev.portolan.model.LayoutExtras;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads how things are drawn. */
final class LayoutReader {

    private static final double FARTHEST = 1e9;
    private static final Set<String> LAYOUT = Set.of("components", "links", "layers");
    private static final Set<String> PLACEMENT = placementMembers();

    private final Map<ComponentId, Placement> placements = new TreeMap<>();
    private final Map<LinkId, List<Point>> bends = new TreeMap<>();
    private final Map<LinkId, Properties> linkExtras = new TreeMap<>();
    private final Map<String, Properties> layerExtras = new TreeMap<>();

    static Layout read(Cursor root, Set<ComponentId> components, Set<LinkId> links) {
        Optional<Cursor> layout = root.member("layout");
        if (layout.isEmpty() || !layout.get().isRecord()) {
            return Layout.EMPTY;
        }
        LayoutReader reader = new LayoutReader();
        layout.get().member("components").ifPresent(at -> reader.placements(at, components));
        layout.get().member("links").ifPresent(at -> reader.bends(at, links));
        return new Layout(
                reader.placements,
                reader.bends,
                layers(layout.get(), reader.layerExtras),
                new LayoutExtras(layout.get().others(LAYOUT), reader.linkExtras, reader.layerExtras));
    }

    private static Map<String, Set<Placement.Mark>> layers(Cursor layout, Map<String, Properties> extras) {
        Map<String, Set<Placement.Mark>> layers = new LinkedHashMap<>();
        for (Cursor at : layout.items("layers")) {
            if (!at.isRecord()) {
                continue;
            }
            Set<Placement.Mark> marks = EnumSet.noneOf(Placement.Mark.class);
            for (Placement.Mark mark : List.of(Placement.Mark.HIDDEN, Placement.Mark.LOCKED)) {
                if (at.flag(Names.of(mark))) {
                    marks.add(mark);
                }
            }
            String name = at.required("name");
            keep(extras, name, at.others(Set.of("name", "hidden", "locked")));
            if (layers.put(name, marks) != null) {
                at.warn("another layer is called \"" + name + "\" too; give one of them another name");
            }
        }
        return layers;
    }

    private static <K> void keep(Map<K, Properties> extras, K of, Properties others) {
        if (!others.isEmpty()) {
            extras.put(of, others);
        }
    }

    private void placements(Cursor all, Set<ComponentId> components) {
        all.membersByName().forEach((id, at) -> {
            if (id.isBlank()) {
                at.error("a component's id is empty; write one or remove this place");
            } else if (at.isRecord()) {
                warnWhereGone(at, "component", id, components.contains(new ComponentId(id)));
                placements.put(new ComponentId(id), placement(at));
            }
        });
    }

    private void bends(Cursor all, Set<LinkId> links) {
        all.membersByName().forEach((id, at) -> {
            if (id.isBlank()) {
                at.error("a link's id is empty; write one or remove this route");
            } else if (at.isRecord()) {
                keep(linkExtras, new LinkId(id), at.others(Set.of("bends")));
                warnWhereGone(at, "link", id, links.contains(new LinkId(id)));
                at.member("bends")
                        .ifPresent(corners -> bends.put(
                                new LinkId(id),
                                corners.items().stream()
                                        .map(LayoutReader::point)
                                        .toList()));
            }
        });
    }

    private static void warnWhereGone(Cursor at, String what, String id, boolean exists) {
        if (!exists) {
            at.warn("there is no " + what + " \"" + id + "\" to be drawn here; remove this or correct the id");
        }
    }

    private static Placement placement(Cursor at) {
        Set<Placement.Mark> marks = EnumSet.noneOf(Placement.Mark.class);
        for (Placement.Mark mark : Placement.Mark.values()) {
            if (at.flag(Names.of(mark))) {
                marks.add(mark);
            }
        }
        return new Placement(
                bounds(at),
                at.whole("z", Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
                at.text("layer"),
                at.text("group"),
                marks,
                at.others(PLACEMENT));
    }

    /** The member {@code bounds}: left, top, width and height. */
    static Rect bounds(Cursor owner) {
        Rect nothing = new Rect(0, 0, 0, 0);
        Optional<Cursor> at = owner.member("bounds");
        if (at.isEmpty()) {
            owner.error("\"bounds\" is missing; add [x, y, width, height]");
            return nothing;
        }
        List<Double> numbers = numbers(at.get(), "[x, y, width, height]", 4);
        if (numbers.size() != 4) {
            return nothing;
        }
        if (numbers.get(2) < 0 || numbers.get(3) < 0) {
            at.get().error("width and height cannot be negative; write 0 or more");
            return nothing;
        }
        return new Rect(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private static Point point(Cursor at) {
        List<Double> numbers = numbers(at, "[x, y]", 2);
        return numbers.size() == 2 ? new Point(numbers.get(0), numbers.get(1)) : Point.ORIGIN;
    }

    /** The numbers in a list of exactly {@code count}; fewer and reported where it is another list. */
    private static List<Double> numbers(Cursor at, String form, int count) {
        List<Double> numbers = new ArrayList<>();
        List<Cursor> items = at.items();
        for (Cursor item : items) {
            if (!(item.value() instanceof Value.Numeral numeral)) {
                item.wrong("a number");
            } else if (Math.abs(numeral.number().doubleValue()) > FARTHEST) {
                item.error("this lies too far out to be drawn; write a smaller number");
            } else {
                numbers.add(numeral.number().doubleValue());
            }
        }
        if (at.node() instanceof Node.Items && items.size() != count) {
            at.error("expected " + form + ", but found " + items.size() + " values; correct it");
            return List.of();
        }
        return numbers;
    }

    private static Set<String> placementMembers() {
        Set<String> names = new HashSet<>(Set.of("bounds", "z", "layer", "group"));
        Arrays.stream(Placement.Mark.values()).map(Names::of).forEach(names::add);
        return names;
    }
}
