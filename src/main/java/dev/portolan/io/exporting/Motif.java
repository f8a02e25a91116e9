package dev.portolan.io.exporting;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Overview;
import dev.portolan.edit.Clipping;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.graph.Ghosts;
import dev.portolan.guidance.Finding;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Track;
import dev.portolan.trace.Trace;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which part of a design a picture shows, and how much of it.
 *
 * @param only these components with all that stands in them; empty for the whole design
 */
public record Motif(Set<ComponentId> only, Level level, Set<Shown> shown) {

    /** How much of a design is drawn. */
    public enum Level {
        EVERYTHING,
        /** Regions, networks, subnets and clusters, without what stands in them. */
        NETWORKS
    }

    /** Something that is drawn or not. */
    public enum Shown {
        /** What Azure adds by itself. */
        GHOSTS,
        FINDINGS,
        ADDRESSES,
        /** The traces alone, hop by hop, in place of the drawing. */
        TRACES_ALONE
    }

    /** The whole design as it is drawn. */
    public static final Motif WHOLE = new Motif(Set.of(), Level.EVERYTHING, EnumSet.of(Shown.ADDRESSES));

    public Motif {
        only = Collections.unmodifiableSet(new LinkedHashSet<>(only));
        shown = Collections.unmodifiableSet(shown.isEmpty() ? EnumSet.noneOf(Shown.class) : EnumSet.copyOf(shown));
    }

    public Motif only(Collection<ComponentId> components) {
        return new Motif(new LinkedHashSet<>(components), level, shown);
    }

    public Motif with(Level newLevel) {
        return new Motif(only, newLevel, shown);
    }

    public Motif with(Shown more) {
        EnumSet<Shown> all = EnumSet.of(more);
        all.addAll(shown);
        return new Motif(only, level, all);
    }

    public Motif without(Shown less) {
        EnumSet<Shown> rest = EnumSet.allOf(Shown.class);
        rest.removeIf(one -> one == less || !shown.contains(one));
        return new Motif(only, level, rest);
    }

    public boolean shows(Shown what) {
        return shown.contains(what);
    }

    /**
     * The picture.
     *
     * @param traces those that are to be drawn; empty for none
     * @param findings those of the whole design; only drawn where they are to be shown
     */
    public Picture of(Design design, Catalog catalog, List<Trace> traces, List<Finding> findings) {
        TypeMeasure measure = new BundledTypeMeasure();
        if (shows(Shown.TRACES_ALONE) && !traces.isEmpty()) {
            return TraceRibbon.wide(design, catalog).picture(traces, measure);
        }
        Design drawn = part(design, catalog);
        Topology around = shows(Shown.GHOSTS) ? Ghosts.of(drawn, catalog) : drawn.topology();
        Diagram diagram = Diagram.of(drawn, around, catalog, measure);
        List<Track> tracks = traces.stream()
                .flatMap(trace -> trace.branches().stream())
                .flatMap(branch -> Tracks.of(branch, 0).stream())
                .toList();
        Marks marks =
                new Marks(shows(Shown.FINDINGS) ? FindingMarks.of(findings, drawn.topology()) : List.of(), tracks);
        Content content = Content.of(drawn).with(around).with(traces);
        return Picture.of(drawn, diagram, measure)
                .with(drawn.equals(design) ? content : content.asPart())
                .with(marks)
                .with(TitleBlock.of(design));
    }

    private Design part(Design design, Catalog catalog) {
        Design part = design;
        if (!only.isEmpty()) {
            part = Clipping.of(design, only).content().named(design.name()).with(design.properties());
        }
        if (level == Level.NETWORKS) {
            part = Overview.of(part, catalog);
        }
        return shows(Shown.ADDRESSES) ? part : Unaddressed.copy(part, catalog);
    }
}
