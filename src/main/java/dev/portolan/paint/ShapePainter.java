package dev.portolan.paint;

import dev.portolan.catalog.Family;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What components look like: cards and the places in which they stand. */
final class ShapePainter {

    private static final double RADIUS = 8;
    private static final double PAD = 12;
    private static final double SIDE = 29;
    private static final TypeStyle CARD_NAME = TypeStyle.ui(13).semibold();
    private static final TypeStyle CARD_CAPTION = TypeStyle.mono(11);
    private static final TypeStyle CARD_KIND = TypeStyle.ui(11);
    private static final TypeStyle PLACE_NAME =
            new TypeStyle(TypeStyle.Face.UI, 13.5, TypeStyle.Weight.BOLD, TypeStyle.Slope.UPRIGHT);
    private static final TypeStyle INNER_NAME = TypeStyle.ui(12).semibold();
    private static final TypeStyle PLACE_CAPTION = TypeStyle.mono(11);
    private static final TypeStyle TAG =
            new TypeStyle(TypeStyle.Face.UI, 9.5, TypeStyle.Weight.BOLD, TypeStyle.Slope.UPRIGHT);

    private final Pencil pencil;

    ShapePainter(Pencil pencil) {
        this.pencil = pencil;
    }

    void paint(Shape shape, Detail detail) {
        if (detail == Detail.COARSE) {
            coarse(shape);
        } else if (!shape.isContainer()) {
            card(shape);
        } else if (isSubnet(shape)) {
            subnet(shape);
        } else {
            place(shape);
        }
    }

    /** A container's border alone, to bring it out over what is dimmed. */
    void border(Shape shape) {
        pencil.stroke(Outline.rounded(shape.bounds(), RADIUS), Line.solid(Ink.of(family(shape)), 2));
    }

    /** From far away: square, and without words and icons. */
    private void coarse(Shape shape) {
        boolean ghost = shape.reality() == Shape.Reality.GHOST;
        Rect bounds = shape.bounds();
        boolean region = shape.component().is(NetworkKinds.REGION.id());
        if (!shape.isContainer()) {
            pencil.fill(Outline.of(bounds), ghost ? Ink.CARD_BORDER : Ink.of(family(shape)));
            Rect room = bounds.grown(-4);
            double stripe = Math.min(room.width(), room.height());
            pencil.fill(
                    Outline.of(new Rect(room.x() + stripe, room.y(), room.width() - stripe, room.height())), Ink.CARD);
            return;
        }
        if (!region) {
            pencil.fill(Outline.of(bounds), isSubnet(shape) ? Ink.SUBNET : Ink.tint(family(shape)));
        }
        Ink border = region || isSubnet(shape) ? Ink.SUBNET_BORDER : Ink.of(family(shape));
        pencil.stroke(Outline.of(bounds), Line.solid(border, 1.4));
    }

    private void card(Shape shape) {
        Rect bounds = shape.bounds();
        Outline outline = Outline.rounded(bounds, RADIUS);
        boolean ghost = shape.reality() == Shape.Reality.GHOST;
        if (!ghost) {
            pencil.fill(Outline.rounded(bounds.grown(0.5).moved(0, 1.5), RADIUS), Ink.SHADOW);
        }
        pencil.fill(outline, Ink.CARD);
        pencil.stroke(outline, new Line(Ink.CARD_BORDER, ghost ? 1.3 : 1, ghost ? Line.Dash.SHORT : Line.Dash.SOLID));
        double side = Math.min(SIDE, Math.max(12, bounds.height() - 14));
        Rect square = new Rect(
                bounds.x() + Math.min(8, (bounds.height() - side) / 2 + 1),
                bounds.centre().y() - side / 2,
                side,
                side);
        pencil.fill(Outline.rounded(square, side / 5), ghost ? Ink.UNKNOWN : Ink.of(family(shape)));
        pencil.surface().glyph(IconOutlines.of(shape.spec().icon()), square.grown(-side / 5), Ink.ON_FILL);
        words(shape, square.right() + 7);
    }

    /** How wide a card of the usual height has to be for its name and caption to stand on it whole. */
    static double wholeWidth(Shape card, TypeMeasure measure) {
        String caption =
                Stream.concat(card.captions().stream(), card.tags().stream()).collect(Collectors.joining(" · "));
        double words = Math.max(
                measure.width(card.name(), CARD_NAME),
                caption.isEmpty()
                        ? measure.width(card.spec().shortLabel(), CARD_KIND)
                        : measure.width(caption, CARD_CAPTION));
        return Math.ceil(8 + SIDE + 7 + words + 7);
    }

    private void words(Shape shape, double left) {
        Rect bounds = shape.bounds();
        double room = bounds.right() - 7 - left;
        double middle = bounds.centre().y();
        List<String> parts = Stream.concat(shape.captions().stream(), shape.tags().stream())
                .collect(Collectors.toUnmodifiableList());
        String label = shape.spec().shortLabel();
        boolean both = bounds.height() >= 34 && !(parts.isEmpty() && label.equals(shape.name()));
        Ink ink = shape.reality() == Shape.Reality.GHOST ? Ink.QUIET : Ink.TEXT;
        pencil.fitted(shape.name(), new Point(left, middle + (both ? -3.5 : 4.5)), room, CARD_NAME, ink);
        if (both && room > CARD_CAPTION.size()) {
            TypeStyle style = parts.isEmpty() ? CARD_KIND : CARD_CAPTION;
            String caption = pencil.abbreviated(parts.isEmpty() ? List.of(label) : parts, room, style);
            pencil.text(caption, new Point(left, middle + 12.5), Pencil.Anchor.LEFT, style, Ink.QUIET);
        }
    }

    private void subnet(Shape shape) {
        Rect bounds = shape.bounds();
        Outline outline = Outline.rounded(bounds, RADIUS);
        pencil.fill(outline, Ink.SUBNET);
        pencil.stroke(outline, new Line(Ink.SUBNET_BORDER, 1, Line.Dash.SHORT));
        double right = tags(shape, bounds.right() - 8, bounds.y() + 8);
        double left = bounds.x() + 10;
        pencil.fitted(shape.name(), new Point(left, bounds.y() + 19), right - left - 4, INNER_NAME, Ink.SUPPORT_TEXT);
        String caption = pencil.abbreviated(shape.captions(), bounds.right() - 8 - left, PLACE_CAPTION);
        pencil.text(caption, new Point(left, bounds.y() + 34), Pencil.Anchor.LEFT, PLACE_CAPTION, Ink.QUIET);
    }

    private void place(Shape shape) {
        Rect bounds = shape.bounds();
        boolean region = shape.component().is(NetworkKinds.REGION.id());
        boolean outer = shape.spec().family() != Family.KUBERNETES && !region;
        Family family = family(shape);
        Outline outline = Outline.rounded(bounds, region ? 12 : RADIUS);
        if (region) {
            pencil.stroke(outline, new Line(Ink.SUBNET_BORDER, 1.2, Line.Dash.SOLID));
        } else {
            pencil.fill(outline, Ink.tint(family));
            pencil.stroke(outline, Line.solid(Ink.of(family), outer ? 1.6 : 1.4));
        }
        Ink ink = region ? Ink.QUIET : Ink.text(family);
        Rect icon = new Rect(bounds.x() + PAD, bounds.y() + 9, 16, 16);
        pencil.surface().glyph(IconOutlines.of(shape.spec().icon()), icon, ink);
        header(shape, icon.right() + 7, outer ? PLACE_NAME : INNER_NAME, ink);
    }

    /** The name at the left, what room is left for captions at the right. */
    private void header(Shape shape, double left, TypeStyle style, Ink ink) {
        Rect bounds = shape.bounds();
        double baseline = bounds.y() + 21.5;
        double right = tags(shape, bounds.right() - PAD + 4, bounds.y() + 9) - 2;
        double room = right - left;
        double rest = room - pencil.width(shape.name(), style) - 12;
        if (rest > 40 && !shape.captions().isEmpty()) {
            String caption = pencil.abbreviated(shape.captions(), rest, PLACE_CAPTION);
            pencil.text(caption, new Point(right, baseline), Pencil.Anchor.RIGHT, PLACE_CAPTION, Ink.QUIET);
        }
        pencil.fitted(shape.name(), new Point(left, baseline), room, style, ink);
    }

    /** Draws the tags leftwards from {@code right}; answers where the free space ends. */
    private double tags(Shape shape, double right, double top) {
        double end = right;
        for (int i = shape.tags().size() - 1; i >= 0; i--) {
            String tag = shape.tags().get(i);
            double width = pencil.width(tag, TAG) + 9;
            Rect bounds = new Rect(end - width, top, width, 16);
            Family family = tagFamily(tag);
            pencil.fill(Outline.rounded(bounds, 4), Ink.tint(family));
            pencil.stroke(Outline.rounded(bounds, 4), Line.solid(Ink.of(family), 0.9));
            pencil.centred(tag, bounds.centre(), TAG, Ink.text(family));
            end -= width + 4;
        }
        return end;
    }

    private static Family tagFamily(String tag) {
        return switch (tag) {
            case "NSG" -> Family.NETWORKS;
            case "UDR" -> Family.EGRESS;
            case "NAT" -> Family.INGRESS;
            case "DDoS" -> Family.HYBRID;
            default -> Family.SUPPORT;
        };
    }

    private static boolean isSubnet(Shape shape) {
        return shape.component().is(NetworkKinds.SUBNET.id());
    }

    /** Whether a shape wears the colour of a family; regions and subnets are grey. */
    static boolean isColoured(Shape shape) {
        return !isSubnet(shape) && !shape.component().is(NetworkKinds.REGION.id());
    }

    /** The family whose colour a shape wears; a hub network wears another than its spokes. */
    static Family family(Shape shape) {
        return NetworkKinds.tint(shape.spec(), shape.component());
    }
}
