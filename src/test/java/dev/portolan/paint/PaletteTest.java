package dev.portolan.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Family;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PaletteTest {

    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(Palette.class)
    void everyInkHasAColour(Palette palette) {
        for (Ink ink : Ink.values()) {
            assertThat(palette.of(ink)).as(ink.name()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void wordsCanBeReadOnPaperOnCardsAndInContainers(Palette palette) {
        for (Ink words : List.of(Ink.TEXT, Ink.QUIET, Ink.SUPPORT_TEXT)) {
            readable(palette, words, Ink.PAPER);
            readable(palette, words, Ink.CARD);
            for (Family family : Family.values()) {
                readable(palette, words, Ink.tint(family));
            }
        }
        for (Family family : Family.values()) {
            readable(palette, Ink.text(family), Ink.tint(family));
            readable(palette, Ink.text(family), Ink.CARD);
            readable(palette, Ink.ON_FILL, Ink.of(family));
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void wordsOfTracesAndFindingsCanBeRead(Palette palette) {
        for (int session = 1; session <= 4; session++) {
            readable(palette, Ink.session(session), Ink.CARD);
            readable(palette, Ink.ON_SESSION, Ink.session(session));
        }
        readable(palette, Ink.ON_SESSION, Ink.UNKNOWN);
        readable(palette, Ink.ON_SESSION, Ink.HYBRID_TEXT);
        readable(palette, Ink.UNKNOWN, Ink.CARD);
        readable(palette, Ink.PLAIN_TEXT, Ink.CARD);
        readable(palette, Ink.ON_PLAIN, Ink.PLAIN);
        readable(palette, Ink.ERROR_TEXT, Ink.CARD);
        for (Highlight.Tone tone : Highlight.Tone.values()) {
            readable(palette, tone.onInk(), tone.ink());
        }
    }

    private static void readable(Palette palette, Ink words, Ink ground) {
        assertThat(palette.of(words).contrastOn(palette.of(ground)))
                .as("%s: %s on %s", palette, words, ground)
                .isGreaterThanOrEqualTo(READABLE);
    }
}
