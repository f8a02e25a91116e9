package dev.portolan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@code portolan check} holds at most while it checks a folder, in KiB of heap after collections; read the counter,
 * not the time. Flat means that four times as many designs need no more than the text that is printed of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class CheckMemoryBenchmark {

    private static final int COMPONENTS = 100;
    private static final long PAUSE = 250;

    @Param({"250", "500", "1000"})
    public int designs;

    @Param({"text", "sarif"})
    public String format;

    private final Estates estates = new Estates();

    /** Heap in use right after a collection, KiB, the most that was seen. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Held {

        public long mostKiB;
    }

    @Setup
    public void write() throws IOException {
        estates.write(designs, COMPONENTS);
    }

    @TearDown
    public void remove() throws IOException {
        estates.remove();
    }

    @Benchmark
    public int checkFolder(Held held) {
        AtomicLong most = new AtomicLong();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(() -> most.accumulateAndGet(used(), Math::max), 0, PAUSE, TimeUnit.MILLISECONDS);
        int code = estates.check(format);
        watch.shutdownNow();
        held.mostKiB = most.get();
        return code;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }
}
