package dev.portolan.io.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckJunitTest {

    @Test
    void charactersThatXmlDoesNotHaveAreReplaced() {
        assertThat(CheckJunit.legal("a\u0001b\tc\n😀")).isEqualTo("a\uFFFDb\tc\n😀");
    }

    @Test
    void theCountersAreNamedAsBuildServersReadThem() {
        assertThat(Case.Result.FAILURE.counter()).isEqualTo("failures");
        assertThat(Case.Result.ERROR.counter()).isEqualTo("errors");
        assertThat(Case.Result.SKIPPED.counter()).isEqualTo("skipped");
    }
}
