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
 */
public record PictureSettings(
        Optional<Palette> palette,
        Optional<Paper> paper,
        Optional<Boolean> embedding,
        String author,
        String organisation,
        String classification) {

    /** Everything as usual. */
    public static final PictureSettings NONE =
            new PictureSettings(Optional.empty(), Optional.empty(), Optional.empty(), "", "", "");

    static PictureSettings read(Cursor root) {
        Optional<Cursor> export = root.member("export").filter(Cursor::isRecord);
        Optional<Cursor> block = root.member("titleBlock").filter(Cursor::isRecord);
        export.ifPresent(at -> Known.check(at, Set.of("palette", "paper", "embed")));
        block.ifPresent(at -> Known.check(at, Set.of("author", "organisation", "classification")));
        return new PictureSettings(
                export.flatMap(at -> at.member("palette")).flatMap(at -> Known.word(at, Palette.class)),
                export.flatMap(at -> at.member("paper")).flatMap(at -> Known.word(at, Paper.class)),
                export.flatMap(at -> at.member("embed")).flatMap(PictureSettings::flag),
                text(block, "author"),
                text(block, "organisation"),
                text(block, "classification"));
    }

    private static Optional<Boolean> flag(Cursor at) {
        if (at.value() instanceof Value.Flag flag) {
            return Optional.of(flag.on());
        }
        at.wrong("true or false");
        return Optional.empty();
    }

    private static String text(Optional<Cursor> block, String name) {
        return block.map(at -> at.text(name)).orElse("");
    }
}
