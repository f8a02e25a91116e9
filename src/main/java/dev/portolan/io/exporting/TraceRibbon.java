package dev.portolan.io.exporting;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Placement;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Track;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Traces as pictures of their own: the hops of each branch in a row, joined in the style of their protection. */
public final class TraceRibbon {

    private static final double NARROWEST = 168;
    private static final double WIDEST = 245;
    private static final double HEIGHT = 48;
    private static final double DOWN = 104;

    private final Design design;
    private final Catalog catalog;
    private final double gap;
    private final double room;
    private double card = NARROWEST;
    private int inRow = 1;
    private Design hops;
    private final List<Track> tracks = new ArrayList<>();
    private int row;

    /** @param room how wide the picture may be */
    private TraceRibbon(Design design, Catalog catalog, double gap, double room) {
        this.design = design;
        this.catalog = catalog;
        this.gap = gap;
        this.room = room;
        this.hops = Design.empty(design.name()).with(design.properties());
    }

    /** With room between the hops, for a file of its own. */
    static TraceRibbon wide(Design design, Catalog catalog) {
        return new TraceRibbon(design, catalog, 132, 1668);
    }

    /** No wider than a page that is read. */
    public static TraceRibbon narrow(Design design, Catalog catalog) {
        return new TraceRibbon(design, catalog, 64, 864);
    }

    /** The picture; to be asked for once. */
    public Picture picture(List<Trace> traces, TypeMeasure measure) {
        card = widest(traces, measure);
        inRow = (int) Math.floor((room + gap) / (card + gap));
        traces.forEach(trace -> trace.branches().forEach(this::add));
        String flows = traces.stream().map(trace -> trace.flow().name()).collect(Collectors.joining(", "));
        Design named = hops.named(design.name() + ": " + flows);
        Picture picture = Picture.of(named, Diagram.of(named, catalog, measure), measure);
        return picture.with(Content.of(design).with(traces).asPart())
                .with(new Marks(List.of(), tracks))
                .with(TitleBlock.of(named));
    }

    /** Cards are as wide as names and host names need, within reason. */
    private double widest(List<Trace> traces, TypeMeasure measure) {
        Design loose = Design.empty("").with(design.properties());
        for (Trace trace : traces) {
            for (Branch branch : trace.branches()) {
                for (Hop hop : branch.travelled()) {
                    ComponentId id = new ComponentId(
                            "card-" + loose.topology().components().size());
                    loose = with(loose, hop, id, new Rect(0, 0, NARROWEST, HEIGHT));
                }
            }
        }
        DesignPainter painter = new DesignPainter(measure);
        double needed = Diagram.of(loose, catalog, measure).shapes().stream()
                .mapToDouble(painter::wholeWidth)
                .max()
                .orElse(NARROWEST);
        return Math.max(NARROWEST, Math.min(WIDEST, needed));
    }

    private void add(Branch branch) {
        List<Hop> travelled = branch.travelled();
        List<ComponentId> ids = new ArrayList<>();
        for (int i = 0; i < travelled.size(); i++) {
            ComponentId id = new ComponentId("hop-" + (tracks.size() + 1) + "-" + (i + 1));
            ids.add(id);
            place(travelled.get(i), id, i);
        }
        row += 1 + (travelled.size() - 1) / inRow;
        Track way = Tracks.of(branch, 0).stream()
                .filter(track -> track.way() == Track.Way.THERE)
                .findFirst()
                .orElseThrow();
        tracks.add(renamed(way, ids));
    }

    private void place(Hop hop, ComponentId id, int index) {
        double x = index % inRow * (card + gap);
        hops = with(hops, hop, id, new Rect(x, (row + index / inRow) * DOWN, card, HEIGHT));
    }

    private Design with(Design drawn, Hop hop, ComponentId id, Rect bounds) {
        Component component = design.topology()
                .component(hop.component())
                .orElseGet(() -> Component.of(id.value(), hop.kind().value(), hop.name()))
                .withId(id)
                .in(ComponentId.CANVAS);
        Layout layout = drawn.layout().with(id, Placement.at(bounds));
        return drawn.with(component).with(layout);
    }

    /** The same way over the hops' own cards, of which a component that is passed twice has two. */
    private static Track renamed(Track way, List<ComponentId> ids) {
        List<Track.Hop> hops = new ArrayList<>();
        for (int i = 0; i < way.hops().size(); i++) {
            Track.Hop hop = way.hops().get(i);
            hops.add(new Track.Hop(ids.get(i), hop.number(), hop.stopped()));
        }
        List<Track.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < way.stretches().size(); i++) {
            Track.Stretch stretch = way.stretches().get(i);
            stretches.add(
                    new Track.Stretch(ids.get(i), ids.get(i + 1), stretch.style(), stretch.session(), stretch.label()));
        }
        return new Track(way.way(), hops, stretches);
    }
}
