package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.io.importing.ImportProgress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that somebody gives up ends where it is, in the middle of a file and of the arranging too. */
class CancelTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    /** What became of a run that was given up: what it threw, and how long its thread went on working after that. */
    private record Run(Throwable thrown, Duration after) {}

    @ParameterizedTest
    @CsvSource({"5000000, Understanding", "400000, Putting together", "400000, Arranging"})
    void aLargeTemplateIsLeftSoonWhateverIsDoneWithIt(int size, String stage) throws Exception {
        Path file = Files.writeString(folder.resolve("large.json"), LargeTemplate.of(size));
        Run run = givenUp(file, stage);
        assertThat(run.thrown()).isInstanceOf(CancellationException.class);
        assertThat(run.after()).isLessThan(SOON);
    }

    private static Run givenUp(Path file, String stage) throws InterruptedException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // of the thread, as the machine may be busy
        CountDownLatch there = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>(new AssertionError("it went on to its end"));
        AtomicReference<Duration> end = new AtomicReference<>(Duration.ZERO);
        ImportProgress progress = (what, done, all) -> {
            if (what.startsWith(stage)) {
                there.countDown();
            }
        };
        Thread thread = new Thread(() -> {
            try {
                ForeignFiles.open(ImportWish.of(List.of(file)), progress);
            } catch (CancellationException e) {
                thrown.set(e);
            } catch (NotImported e) {
                thrown.set(e);
            }
            end.set(Duration.ofNanos(clock.getCurrentThreadCpuTime()));
        });
        thread.start();
        there.await();
        Duration start = Duration.ofNanos(clock.getThreadCpuTime(thread.getId()));
        thread.interrupt();
        thread.join();
        return new Run(thrown.get(), end.get().minus(start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": \"/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/routeTables/t\"}]",
                "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {}}}",
                "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n"
            })
    void everyReaderNoticesIt(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.json"), text);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ForeignFiles.open(ImportWish.of(List.of(file)), ImportProgress.NONE))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whoeverGivesNothingUpIsNotDisturbed() throws Exception {
        Path file = Files.writeString(folder.resolve("large.json"), LargeTemplate.of(20_000));
        assertThat(ForeignFiles.open(ImportWish.of(List.of(file)), ImportProgress.NONE)
                        .design()
                        .topology()
                        .components())
                .isNotEmpty();
    }
}
