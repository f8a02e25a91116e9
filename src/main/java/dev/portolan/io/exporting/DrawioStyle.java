package dev.portolan.io.exporting;

import dev.portolan.catalog.Family;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.diagram.Remark;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Track;

/** What shapes and lines look like, in draw.io's words: a list of keys with values. */
final class DrawioStyle {

    private static final String TEXT = "html=0;whiteSpace=wrap;overflow=hidden;fontFamily=Inter,Helvetica;";
    private static final String ROUND = "rounded=1;absoluteArcSize=1;arcSize=16;";

    private final Palette palette;

    DrawioStyle(Palette palette) {
        this.palette = palette;
    }

    String of(Shape shape) {
        return shape.isContainer() ? container(shape) : card(shape);
    }

    private String card(Shape shape) {
        boolean ghost = shape.reality() == Shape.Reality.GHOST;
        return ROUND + TEXT + icon(shape, "middle", 24, 36) + "align=left;verticalAlign=middle;fontSize=12;"
                + colours(Ink.CARD, ghost ? Ink.UNKNOWN : Ink.CARD_BORDER, ghost ? Ink.QUIET : Ink.TEXT)
                + (ghost ? "dashed=1;" : "");
    }

    private String container(Shape shape) {
        boolean subnet = shape.component().is(NetworkKinds.SUBNET.id());
        boolean region = shape.component().is(NetworkKinds.REGION.id());
        Family family = DesignPainter.family(shape);
        String colours = subnet
                ? colours(Ink.CARD, Ink.SUBNET_BORDER, Ink.SUPPORT_TEXT) + "dashed=1;"
                : colours(Ink.tint(family), Ink.of(family), Ink.text(family));
        String grey = "fillColor=none;strokeColor=" + hex(Ink.SUBNET_BORDER) + ";fontColor=" + hex(Ink.QUIET) + ";";
        return ROUND + TEXT + "container=1;collapsible=0;recursiveResize=0;dropTarget=1;" + icon(shape, "top", 16, 26)
                + "align=left;verticalAlign=top;spacingTop=2;fontSize=12;fontStyle=1;" + (region ? grey : colours);
    }

    private static String icon(Shape shape, String place, int size, int room) {
        return DrawioIcons.of(shape.component().kind())
                .map(path -> ("shape=label;image=%s;imageAlign=left;imageVerticalAlign=%s;imageWidth=%d;imageHeight=%d;"
                                + "spacingLeft=%d;")
                        .formatted(path, place, size, size, room))
                .orElse("spacingLeft=8;");
    }

    private String colours(Ink fill, Ink stroke, Ink font) {
        return "fillColor=%s;strokeColor=%s;fontColor=%s;".formatted(hex(fill), hex(stroke), hex(font));
    }

    String of(Route route) {
        boolean peering = route.kind().equals(LinkKinds.PEERING.id());
        boolean traffic =
                route.kind().equals(LinkKinds.TRAFFIC.id()) || route.kind().equals(LinkKinds.PRIVATE_LINK.id());
        String ends = route.direction() == Route.Direction.BOTH ? "endArrow=none;" : "endArrow=block;endFill=1;";
        return line() + ends + (peering || traffic ? "" : "dashed=1;")
                + "strokeColor=" + hex(peering ? Ink.HYBRID : Ink.LINK) + ";fontColor="
                + hex(peering ? Ink.HYBRID_TEXT : Ink.QUIET) + ";";
    }

    String of(Track.Stretch stretch) {
        String rhythm = switch (stretch.style()) {
            case TLS -> "";
            case PLAIN -> "dashed=1;dashPattern=9 6;";
            case TUNNEL -> "shape=link;";
            case UNKNOWN -> "dashed=1;dashPattern=1 4;";
            case ANSWER -> "dashed=1;dashPattern=4 3;";
        };
        return line() + "endArrow=block;endFill=1;strokeWidth=3;" + rhythm + "strokeColor=" + hex(stretch.ink())
                + ";fontColor=" + hex(stretch.textInk()) + ";fontStyle=1;";
    }

    /** Whether a decision is drawn as its number alone, without room for its words. */
    static boolean isSign(Remark remark) {
        return remark.bounds().width() <= 60;
    }

    String of(Remark remark) {
        String words = "align=left;verticalAlign=top;spacing=6;fontSize=12;";
        return switch (remark.note().form()) {
            case NOTE -> TEXT + words + colours(Ink.NOTE, Ink.NOTE_BORDER, Ink.TEXT);
            case TEXT ->
                "text;html=0;whiteSpace=wrap;fontFamily=Inter,Helvetica;align=left;verticalAlign=top;fontSize=14;fontStyle=1;fillColor=none;strokeColor=none;fontColor="
                        + hex(Ink.TEXT) + ";";
            case DECISION -> sign(remark, words, Ink.DECISION, Ink.ON_DECISION);
            case OPEN_POINT -> sign(remark, words, Ink.OPEN_POINT, Ink.ON_OPEN_POINT);
        };
    }

    private String sign(Remark remark, String words, Ink ground, Ink ink) {
        return isSign(remark)
                ? TEXT + "rounded=1;fontSize=11;fontStyle=1;" + colours(ground, ground, ink)
                : TEXT + words + colours(Ink.CARD, ground, Ink.TEXT);
    }

    private String line() {
        return "edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;fontFamily=Inter,Helvetica;fontSize=11;labelBackgroundColor="
                + hex(Ink.CARD) + ";";
    }

    String finding(dev.portolan.paint.Highlight.Tone tone) {
        return "rounded=1;arcSize=50;html=0;fontFamily=Inter,Helvetica;fontSize=10;fontStyle=1;fillColor=%s;strokeColor=none;fontColor=%s;"
                .formatted(hex(tone.ink()), hex(tone.onInk()));
    }

    String paper() {
        return hex(Ink.PAPER);
    }

    private String hex(Ink ink) {
        return palette.of(ink).hex();
    }
}
