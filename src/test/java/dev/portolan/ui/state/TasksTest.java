package dev.portolan.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@WindowTest
class TasksTest {

    private final Tasks tasks = new Tasks();

    @Test
    void whatWasBegunIsDoneBeforeTheProgramEnds() {
        List<String> written = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch closing = new CountDownLatch(1);
        tasks.run(
                () -> {
                    closing.await();
                    return written.add("picture");
                },
                done -> {},
                failure -> {});
        tasks.run(() -> written.add("report"), done -> {}, failure -> {});
        closing.countDown();
        assertThat(tasks.finish(Duration.ofSeconds(20))).isTrue();
        assertThat(written).containsExactly("picture", "report");
    }

    @Test
    void nobodyWaitsForEver() {
        CountDownLatch never = new CountDownLatch(1);
        tasks.run(
                () -> {
                    never.await();
                    return "";
                },
                done -> {},
                failure -> {});
        assertThat(tasks.finish(Duration.ofMillis(10))).isFalse();
        never.countDown();
    }
}
