package dev.portolan.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LegibleTest {

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(Legible.of("agw-public · \uD83D\uDEA2 \u0627\u0644"))
                .isEqualTo("agw-public · \uD83D\uDEA2 \u0627\u0644");
    }

    @Test
    void whatHidesOrTurnsWordsIsTakenOut() {
        assertThat(Legible.of("a\u202Egnp.exe\u200F\u200Bb\uFEFF")).isEqualTo("agnp.exeb");
        assertThat(Legible.of("two\nlines\u0007")).isEqualTo("two lines ");
        assertThat(Legible.of("half \uD800")).isEqualTo("half \uFFFD");
    }
}
