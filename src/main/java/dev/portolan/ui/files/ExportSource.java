package dev.portolan.ui.files;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.SanitisedCopy;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.io.exporting.Look;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.exporting.TitleBlock;
import dev.portolan.io.settings.BlockSettings;
import dev.portolan.io.settings.PictureSettings;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Standpoint;
import java.util.List;
import java.util.Optional;

/**
 * What can be exported of an open design; may be asked from any thread.
 *
 * @param trace the one that is shown; empty where none is
 * @param selection the components that are selected
 * @param level how much of the design is seen at present
 */
public record ExportSource(
        Design design,
        Catalog catalog,
        List<Finding> findings,
        Optional<Trace> trace,
        List<ComponentId> selection,
        Standpoint standpoint,
        Motif.Level level) {

    /** What is open and shown in {@code model}. */
    public static ExportSource of(EditorModel model, Catalog catalog) {
        return new ExportSource(
                model.design().get(),
                catalog,
                model.assessment().get().findings(),
                model.tracing().trace().get(),
                model.selectedComponents().stream().map(Component::id).toList(),
                model.standpoint().get(),
                Motif.Level.EVERYTHING);
    }

    /** This, looked at in so much detail. */
    public ExportSource seen(Motif.Level newLevel) {
        return new ExportSource(design, catalog, findings, trace, selection, standpoint, newLevel);
    }

    /** A wish for a picture in the detail that is seen. */
    ExportWish asItIsSeen(ExportWish wish) {
        return wish.with(wish.motif().with(level));
    }

    /** The picture that is wished for. */
    public Picture picture(ExportWish wish) {
        Motif motif = wish.selected() ? wish.motif().only(selection) : wish.motif();
        Picture picture = wish.sanitised()
                ? sanitised(motif)
                : motif.of(design, catalog, trace.map(List::of).orElse(List.of()), findings);
        BlockSettings usual = standpoint.project().pictures().block();
        TitleBlock block = picture.titleBlock()
                .dated(standpoint.reviewDate().toString())
                .of(usual.author(), usual.organisation(), usual.classification())
                .with(usual.logo());
        return picture.with(wish.look()).with(wish.sanitised() ? block.anonymous() : block);
    }

    /** A wish in the colours, on the paper and with or without the design as the project wants its pictures. */
    ExportWish asTheProjectSays(ExportWish wish) {
        PictureSettings project = standpoint.project().pictures();
        Look look = wish.look();
        look = project.palette().map(look::with).orElse(look);
        look = project.paper().map(look::with).orElse(look);
        if (project.embedding().isPresent()) {
            look = project.embedding().get() ? look.with(Look.Extra.DESIGN) : look.without(Look.Extra.DESIGN);
        }
        return wish.with(look);
    }

    private Picture sanitised(Motif motif) {
        SanitisedCopy copy = SanitisedCopy.of(design, catalog);
        Motif moved = motif.only(motif.only().stream().map(copy::id).toList());
        Tracer tracer = new Tracer(copy.design(), catalog);
        List<Trace> traces = trace.map(shown -> List.of(tracer.trace(copy.flow(shown.flow()))))
                .orElse(List.of());
        List<Finding> judged = motif.shows(Motif.Shown.FINDINGS)
                ? standpoint
                        .project()
                        .advisor()
                        .advise(standpoint.of(Review.of(copy.design(), catalog, standpoint.reviewDate())))
                        .findings()
                : List.of();
        return moved.of(copy.design(), catalog, traces, judged);
    }
}
