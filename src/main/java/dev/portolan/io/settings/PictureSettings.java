package dev.portolan.io.settings;

import dev.portolan.io.exporting.Paper;
import dev.portolan.io.json.Cursor;
import dev.portolan.model.Value;
import dev.portolan.paint.Palette;
import java.util.Optional;
import java.util.Set;

/**
 * What a project decided about its pictures: {@code export} and {@code titleBlock} of {@code portolan.yaml}. Texts that
 * it does not say are empty.
 *
 * @param embedding whether pictures carry the design
 * @param block what stands in their title block
 */
public record PictureSettings(
        Optional<Palette> palette, Optional<Paper> paper, Optional<Boolean> embedding, BlockSettings block) {

    /** Everything as usual. */
    public static final PictureSettings NONE =
            new PictureSettings(Optional.empty(), Optional.empty(), Optional.empty(), BlockSettings.NONE);

    static PictureSettings read(Cursor root, BlockSettings block) {
        Optional<Cursor> export = root.member("export").filter(Cursor::isRecord);
        export.ifPresent(at -> Known.check(at, Set.of("palette", "paper", "embed")));
        return new PictureSettings(
                export.flatMap(at -> at.member("palette")).flatMap(at -> Known.word(at, Palette.class)),
                export.flatMap(at -> at.member("paper")).flatMap(at -> Known.word(at, Paper.class)),
                export.flatMap(at -> at.member("embed")).flatMap(PictureSettings::flag),
                block);
    }

    private static Optional<Boolean> flag(Cursor at) {
        if (at.value() instanceof Value.Flag flag) {
            return Optional.of(flag.on());
        }
        at.wrong("true or false");
        return Optional.empty();
    }
}
