package dev.portolan.io.settings;

import dev.portolan.io.json.Cursor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whose designs they are. Organisation and logo may also stand under {@code report}, where they stood alone at first;
 * what stands under {@code titleBlock} outweighs that.
 *
 * @param settings as seen from which files are named
 */
record BlockReader(Path settings) {

    private static final Set<String> KNOWN = Set.of("author", "organisation", "classification", "logo");

    BlockSettings read(Cursor root) {
        Optional<Cursor> block = root.member("titleBlock").filter(Cursor::isRecord);
        Optional<Cursor> report = root.member("report").filter(Cursor::isRecord);
        block.ifPresent(at -> Known.check(at, KNOWN));
        LogoReader logos = new LogoReader(settings);
        return new BlockSettings(
                text(block, "author"),
                Optional.of(text(block, "organisation"))
                        .filter(words -> !words.isBlank())
                        .orElse(text(report, "organisation")),
                text(block, "classification"),
                block.flatMap(at -> at.member("logo"))
                        .or(() -> report.flatMap(at -> at.member("logo")))
                        .flatMap(logos::read));
    }

    private static String text(Optional<Cursor> block, String name) {
        return block.map(at -> at.text(name)).orElse("");
    }
}
