package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.time.LocalDate;
import java.util.List;

/** What a rule says on the day before something ends, on that day and after it. */
final class Ends {

    private Ends() {}

    /** The first day without support is {@code day}. */
    static void on(String day, String rule, Sketch sketch) {
        LocalDate first = LocalDate.parse(day);
        Finding before = sketch.on(first.minusDays(1).toString()).offends(rule);
        assertThat(before.severity()).isEqualTo(Severity.WARNING);
        assertThat(before.message()).endsWith("is out of support from " + day + " on, in 1 day.");
        assertThat(sketch.on(first.minusDays(2).toString()).offends(rule).message())
                .endsWith("on, in 2 days.");
        for (LocalDate later : List.of(first, first.plusDays(1))) {
            Finding after = sketch.on(later.toString()).offends(rule);
            assertThat(after.severity()).isEqualTo(Severity.ERROR);
            assertThat(after.message()).endsWith("is out of support since " + day + ".");
        }
    }
}
