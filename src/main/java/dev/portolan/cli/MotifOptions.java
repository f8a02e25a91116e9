package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.exporting.Motif;
import dev.portolan.model.Component;
import dev.portolan.model.Flow;
import dev.portolan.trace.Tracer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which part of a design a picture shows, and how much of it. */
final class MotifOptions {

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "Only these components, by id or name, with what stands in them.")
    private List<String> only = List.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "everything, or networks: without what stands in them (default: everything).")
    private Motif.Level level = Motif.Level.EVERYTHING;

    @Option(
            names = "--ghosts",
            description = "Draw what Azure adds by itself, such as the balancer of a public service.")
    private boolean ghosts;

    @Option(names = "--findings", description = "Draw a sign on everything that has findings.")
    private boolean findings;

    @Option(names = "--no-addresses", description = "Draw neither addresses nor address ranges.")
    private boolean unaddressed;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            description = "Draw the way of this saved or proposed flow, every branch of it, over the design.")
    @Nullable // absent unless typed
    private String flow;

    @Option(names = "--alone", description = "With --flow: draw its hops alone, in place of the design.")
    private boolean alone;

    /**
     * The saved or proposed flow that was named.
     *
     * @throws BadInput naming those that there are where it is none of them
     */
    Optional<Flow> flow(OpenedDesign opened) {
        String wanted = flow;
        return wanted == null
                ? Optional.empty()
                : Optional.of(opened.flow(new Tracer(opened.design(), Catalog.azure()), wanted));
    }

    boolean findings() {
        return findings;
    }

    /**
     * What is to be drawn of a design.
     *
     * @throws BadInput where a component is unknown, or a flow is to stand alone and none is named
     */
    Motif motif(OpenedDesign opened) {
        if (alone && flow == null) {
            throw new BadInput("--alone needs the name of a flow: --flow NAME");
        }
        Motif motif = Motif.WHOLE
                .only(only.stream()
                        .map(typed -> Named.component(opened, typed))
                        .map(Component::id)
                        .toList())
                .with(level);
        motif = ghosts ? motif.with(Motif.Shown.GHOSTS) : motif;
        motif = findings ? motif.with(Motif.Shown.FINDINGS) : motif;
        motif = alone ? motif.with(Motif.Shown.TRACES_ALONE) : motif;
        return unaddressed ? motif.without(Motif.Shown.ADDRESSES) : motif;
    }
}
