package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

    private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

    private static Progress unwatched() {
        return new Progress(new PrintWriter(Writer.nullWriter()), false, "done");
    }

    @Test
    void resultsKeepTheirOrder() {
        assertThat(Parallel.each(MANY, number -> number * number, unwatched()))
                .containsExactlyElementsOf(
                        MANY.stream().map(number -> number * number).toList());
    }

    @Test
    void whatNobodyHasTakenYetIsBounded() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        int most = Runtime.getRuntime().availableProcessors() * 5 + 1;
        Parallel.each(
                MANY,
                number -> {
                    begun.incrementAndGet();
                    return number;
                },
                number -> assertThat(begun.get() - taken.getAndIncrement()).isLessThanOrEqualTo(most),
                unwatched());
        assertThat(taken).hasValue(MANY.size());
    }

    @Test
    void theFirstFailureEndsAll() {
        assertThatThrownBy(() -> Parallel.each(
                        MANY,
                        number -> {
                            if (number == 7) {
                                throw new BadInput("seven");
                            }
                            return number;
                        },
                        unwatched()))
                .isInstanceOf(BadInput.class)
                .hasMessage("seven");
    }
}
