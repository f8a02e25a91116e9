package dev.portolan.ui.hand;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Hit;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.tools.Folding;
import dev.portolan.tools.Ports;
import dev.portolan.ui.palette.PaletteEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** Draws shapes and lines by hand: from the palette, by quick add, from port to shape. */
final class Sketching {

    private static final double EDGE = 48;
    private static final double FOOT = 64;
    private static final int SPOTS = 24;

    private final Hand hand;
    private final Catalog catalog;
    private final Set<String> known = new HashSet<>();

    Sketching(Hand hand, Catalog catalog) {
        this.hand = hand;
        this.catalog = catalog;
    }

    /** Has the map gone that else lies over a corner of the drawing. */
    void hideMap() {
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        hand.type("Show or hide the map");
        hand.press(KeyCode.ENTER);
    }

    /** What is seen of the plane, without its rim. */
    Rect paper() {
        var canvas = hand.canvas();
        Rect seen = canvas.viewport().get().visible(canvas.getWidth(), canvas.getHeight());
        double zoom = canvas.viewport().get().zoom();
        return new Rect(
                Math.ceil((seen.x() + EDGE / zoom) / 8) * 8,
                Math.ceil((seen.y() + EDGE / zoom) / 8) * 8,
                seen.width() - 2 * EDGE / zoom,
                seen.height() - (EDGE + FOOT) / zoom);
    }

    /** Zooms out until there is room for so much. */
    void makeRoom(Point size) {
        while (paper().width() < size.x() || paper().height() < size.y()) {
            double before = hand.canvas().viewport().get().zoom();
            hand.press(KeyCode.CONTROL, KeyCode.MINUS);
            if (hand.canvas().viewport().get().zoom() == before) {
                throw new AssertionError("a drawing of " + size + " does not fit into the window");
            }
        }
    }

    /** Adds a component where there is room, the first of its kind from the palette, the others by quick add. */
    Shape place(PaletteEntry entry, ComponentId container, Point size) {
        Optional<Shape> around = diagram().shape(container);
        Rect area = around.map(Sketching::inside).orElseGet(this::paper);
        Rect room = Rooms.free(
                area, size, taken(container), around.isEmpty() && entry.kind().isContainer() ? Rooms.WIDE : Rooms.GAP);
        Point first = entry.kind().isContainer() ? Rooms.first(entry.kind()) : size;
        Point at = room.topLeft().plus(first.x() / 2, first.y() / 2);
        Set<ComponentId> before = ids();
        if (known.add(entry.id())) {
            fromPalette(entry, at);
        } else {
            quickly(entry, at);
        }
        Shape made = diagram().shapes().stream()
                .filter(shape -> !before.contains(shape.id()) && shape.reality() == Shape.Reality.DRAWN)
                .filter(shape -> shape.spec().equals(entry.kind()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(entry.label() + " was not added: "
                        + hand.canvas().message().get()));
        if (entry.kind().isContainer()) {
            resize(made, room);
        }
        return diagram().shape(made.id()).orElseThrow();
    }

    private static Rect inside(Shape container) {
        Rect all = container.bounds();
        return new Rect(
                Math.ceil((all.x() + Rooms.SIDE) / 8) * 8,
                Math.ceil((all.y() + Rooms.HEAD - 16) / 8) * 8,
                all.width() - 2 * Rooms.SIDE,
                all.height() - Rooms.HEAD);
    }

    /** What stands in a container, and what Azure adds wherever it is drawn. */
    private List<Rect> taken(ComponentId container) {
        return diagram().shapes().stream()
                .filter(shape -> shape.reality() == Shape.Reality.GHOST
                        || shape.component().parent().equals(container))
                .map(Shape::bounds)
                .toList();
    }

    private void fromPalette(PaletteEntry entry, Point at) {
        hand.click(hand.node("#palette-search"));
        hand.retype(entry.label());
        Node tile = hand.nodes(".palette-tile").stream()
                .filter(one ->
                        one instanceof ButtonBase button && button.getText().equals(entry.label()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the palette has no " + entry.label()));
        hand.drag(Hand.middle(tile), onScreen(at));
    }

    private void quickly(PaletteEntry entry, Point at) {
        hand.move(onScreen(at));
        hand.type("/");
        hand.type(entry.label());
        ListView<?> list = (ListView<?>) hand.node(".command-list");
        List<String> titles = list.getItems().stream().map(String::valueOf).toList();
        for (String title : titles) {
            if (title.startsWith("Row[title=" + entry.label() + ",")) {
                hand.press(KeyCode.ENTER);
                return;
            }
            hand.press(KeyCode.DOWN);
        }
        throw new AssertionError("quick add does not find " + entry.label() + " among " + titles);
    }

    private void resize(Shape shape, Rect room) {
        Rect now = shape.bounds();
        if (room.width() > now.width() + 8 || room.height() > now.height() + 8) {
            Point corner = new Point(now.right(), now.bottom());
            hand.drag(onScreen(corner), onScreen(new Point(room.right(), room.bottom())));
        }
    }

    /** Types another name into what is selected. */
    void rename(String name) {
        hand.press(KeyCode.F2);
        hand.retype(name);
        hand.press(KeyCode.ENTER);
    }

    void select(ComponentId id) {
        hand.click(onScreen(spot(shape(id))));
    }

    void selectNothing() {
        hand.click(onScreen(paper().topLeft().plus(-24, -24)));
    }

    /** Draws a line from a port of one shape to another, and says which way where there are several. */
    void connect(ComponentId from, ComponentId to, String way) {
        Shape start = shape(from);
        hand.move(onScreen(spot(start)));
        hand.drag(onScreen(port(start)), onScreen(spot(shape(to))));
        menu().ifPresent(menu -> hand.click(item(menu, way)));
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private static Node item(ContextMenu menu, String text) {
        return menu.getScene().getRoot().lookupAll(".label").stream()
                .filter(node -> node instanceof Labeled label && label.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the menu does not offer \"" + text + "\": "
                        + menu.getItems().stream().map(item -> item.getText()).toList()));
    }

    /** Clicks the line that stands for a link, or, where its ends are too close, the outline. */
    void select(LinkId link) {
        Route route = diagram().route(link).orElseThrow(() -> new AssertionError(link + " is not drawn"));
        Optional<Point> at = along(route);
        if (at.isPresent()) {
            hand.click(onScreen(at.get()));
            return;
        }
        hand.click(hand.node("#show-outline"));
        String from = shape(route.from()).name();
        String to = "→ " + shape(route.to()).name();
        Node line = hand.nodes(".tree-cell").stream()
                .filter(node -> node instanceof TreeCell<?> cell && to.equals(cell.getText()))
                .filter(node -> isUnder((TreeCell<?>) node, from))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the outline shows no line from " + from + to));
        hand.click(line);
        hand.click(hand.node("#show-palette"));
    }

    private static boolean isUnder(TreeCell<?> cell, String name) {
        return cell.getTreeItem().getParent().getValue().toString().contains("text=" + name + ",");
    }

    private Optional<Point> along(Route route) {
        for (int i = 1; i < route.points().size(); i++) {
            Point from = route.points().get(i - 1);
            Point way = route.points().get(i).minus(from);
            for (int step = 1; step < SPOTS; step++) {
                double share = (double) step / SPOTS;
                Point at = from.plus(way.x() * share, way.y() * share);
                boolean clear = route.points().stream().allMatch(corner -> corner.distanceTo(at) > 12 / zoom());
                if (clear
                        && diagram().at(at, 2 / zoom()) instanceof Hit.OnLink on
                        && route.links().contains(on.id())
                        && handlesAreAway(at)) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    private boolean handlesAreAway(Point at) {
        return diagram().shapes().stream()
                .flatMap(shape -> Stream.concat(
                        Ports.around(shape.bounds(), zoom()).stream(), Stream.of(Folding.on(shape.bounds(), zoom()))))
                .allMatch(handle -> handle.distanceTo(at) > 11 / zoom());
    }

    /** A point of a shape at which a press means the shape, not its ports, the sign that collapses it or what stands in it. */
    private Point spot(Shape shape) {
        Rect inner = shape.bounds().grown(-10 / zoom());
        for (int i = 0; i < SPOTS * SPOTS; i++) {
            double across = shape.isContainer() ? i % SPOTS : (i + SPOTS / 2) % SPOTS;
            double down = shape.isContainer() ? i / SPOTS : (i / SPOTS + SPOTS / 2) % SPOTS;
            Point at = new Point(inner.x() + inner.width() * across / SPOTS, inner.y() + inner.height() * down / SPOTS);
            if (diagram().at(at, 6 / zoom()) instanceof Hit.OnComponent on
                    && on.id().equals(shape.id())
                    && handlesAreAway(at)) {
                return at;
            }
        }
        throw new AssertionError("there is no spot to click " + shape.name());
    }

    private Point port(Shape shape) {
        return Ports.around(shape.bounds(), zoom()).stream()
                .filter(port -> !(diagram().at(port, 0) instanceof Hit.OnComponent on)
                        || diagram().shape(on.id()).filter(Shape::isContainer).isPresent())
                .filter(port -> paper().grown(EDGE / zoom() / 2).contains(port))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no port of " + shape.name() + " is free"));
    }

    Diagram diagram() {
        return hand.canvas().diagram();
    }

    private double zoom() {
        return hand.canvas().viewport().get().zoom();
    }

    Shape shape(ComponentId id) {
        return diagram().shape(id).orElseThrow(() -> new AssertionError(id + " is not seen"));
    }

    Component component(ComponentId id) {
        return shape(id).component();
    }

    private Set<ComponentId> ids() {
        Set<ComponentId> ids = new HashSet<>();
        diagram().shapes().forEach(shape -> ids.add(shape.id()));
        return ids;
    }

    private Point2D onScreen(Point at) {
        return hand.canvas().onScreen(at).orElseThrow();
    }

    Catalog catalog() {
        return catalog;
    }
}
