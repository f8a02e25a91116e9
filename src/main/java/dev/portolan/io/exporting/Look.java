package dev.portolan.io.exporting;

import dev.portolan.paint.Palette;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a picture is written.
 *
 * @param scale pixels per diagram unit, for formats made of pixels
 * @param extras what is added to the drawing, or left out
 */
public record Look(Palette palette, double scale, Paper paper, Set<Extra> extras) {

    /** Something that a picture may have. */
    public enum Extra {
        /** The design itself, so that the picture can be opened again. */
        DESIGN,
        /** What colours, lines and signs mean, below the drawing. */
        LEGEND,
        /** Name, version, date and author, below the drawing. */
        TITLE_BLOCK,
        /** No paper behind the drawing, for formats that know transparency. */
        TRANSPARENT,
        /** Letters as shapes, for readers that lack typefaces; their text can no longer be searched. */
        OUTLINES
    }

    /** Light, at twice the size, on one sheet, with the design in it. */
    public static final Look USUAL = new Look(Palette.LIGHT, 2, Paper.CROPPED, EnumSet.of(Extra.DESIGN));

    public Look {
        extras = Collections.unmodifiableSet(extras.isEmpty() ? EnumSet.noneOf(Extra.class) : EnumSet.copyOf(extras));
    }

    public boolean has(Extra extra) {
        return extras.contains(extra);
    }

    public Look with(Palette newPalette) {
        return new Look(newPalette, scale, paper, extras);
    }

    public Look with(Paper newPaper) {
        return new Look(palette, scale, newPaper, extras);
    }

    public Look scaled(double newScale) {
        return new Look(palette, newScale, paper, extras);
    }

    public Look with(Extra extra) {
        EnumSet<Extra> more = EnumSet.of(extra);
        more.addAll(extras);
        return new Look(palette, scale, paper, more);
    }

    public Look without(Extra extra) {
        EnumSet<Extra> fewer = EnumSet.noneOf(Extra.class);
        fewer.addAll(extras);
        fewer.remove(extra);
        return new Look(palette, scale, paper, fewer);
    }
}
