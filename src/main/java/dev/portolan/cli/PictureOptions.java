package dev.portolan.cli;

import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Look;
import dev.portolan.io.exporting.Look.Extra;
import dev.portolan.io.exporting.Paper;
import dev.portolan.io.exporting.TitleBlock;
import dev.portolan.io.settings.BlockSettings;
import dev.portolan.io.settings.PictureSettings;
import dev.portolan.paint.Palette;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a picture looks; what is not typed is as the project's {@code portolan.yaml} says. */
final class PictureOptions {

    @Option(
            names = "--palette",
            paramLabel = "COLOURS",
            description =
                    "light, dark or print (default: what portolan.yaml says, else print for PDF and light for others).")
    @Nullable // absent unless typed
    private Palette palette;

    @Option(names = "--scale", paramLabel = "N", description = "Pixels per unit in PNG: 1, 2 or 4 (default: 2).")
    private double scale = 2;

    @Option(
            names = "--paper",
            paramLabel = "SHEET",
            description =
                    "For PDF: cropped, a4, a3 or letter; what does not fit is spread over sheets that overlap (default: what portolan.yaml says, else cropped).")
    @Nullable // absent unless typed
    private Paper paper;

    @Option(names = "--transparent", description = "No paper behind the drawing, in SVG, PNG and PDF.")
    private boolean transparent;

    @Option(
            names = "--outlines",
            description = "Letters as shapes in SVG, for readers that lack typefaces; they can no longer be searched.")
    private boolean outlines;

    @Option(
            names = "--legend",
            negatable = true,
            description = "What colours, lines and signs mean, below the drawing (default: in PDF).")
    @Nullable // absent unless typed
    private Boolean legend;

    @Option(
            names = "--title-block",
            negatable = true,
            description = "Name, version, date and author below the drawing (default: in PDF).")
    @Nullable // absent unless typed
    private Boolean titleBlock;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The date in the title block (default: none, so that equal designs give equal files).")
    private String date = "";

    @Option(
            names = "--no-embed",
            description = "Leave the design out of the picture; Portolan cannot open such a picture.")
    private boolean bare;

    /**
     * How pictures look in this format.
     *
     * @throws BadInput where the scale is none that there is
     */
    Look look(Exporter exporter, PictureSettings project) {
        if (scale != 1 && scale != 2 && scale != 4) {
            throw new BadInput("--scale is 1, 2 or 4");
        }
        boolean document = exporter.id().equals("pdf");
        Look look = Look.USUAL
                .with(Optional.ofNullable(palette)
                        .or(project::palette)
                        .orElse(document ? Palette.PRINT : Palette.LIGHT))
                .with(Optional.ofNullable(paper).or(project::paper).orElse(Paper.CROPPED))
                .scaled(scale);
        look = with(look, Extra.DESIGN, !bare && project.embedding().orElse(true));
        look = with(look, Extra.LEGEND, Optional.ofNullable(legend).orElse(document));
        look = with(look, Extra.TITLE_BLOCK, Optional.ofNullable(titleBlock).orElse(document));
        look = with(look, Extra.TRANSPARENT, transparent);
        return with(look, Extra.OUTLINES, outlines);
    }

    private static Look with(Look look, Extra extra, boolean wanted) {
        return wanted ? look.with(extra) : look.without(extra);
    }

    /** A picture's title block with what is typed and what the project says. */
    TitleBlock titleBlock(TitleBlock block, PictureSettings project) {
        BlockSettings usual = project.block();
        return block.dated(date)
                .of(usual.author(), usual.organisation(), usual.classification())
                .with(usual.logo());
    }
}
