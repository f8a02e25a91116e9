package dev.portolan.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Designs a second that {@code portolan check} manages for a folder of a thousand, read, judged and printed on all cores.
 * Warm means that everything has been compiled for good: a rule runs but once for a design, so that takes some ten thousand
 * of them, which the warm-up checks. What it holds of them is measured by {@link CheckMemoryBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 10, time = 10)
@Measurement(iterations = 5, time = 10)
public class CheckBenchmark {

    private static final int DESIGNS = 1_000;

    @Param("100")
    public int components;

    @Param({"text", "sarif"})
    public String format;

    private final Estates estates = new Estates();

    @Setup
    public void write() throws IOException {
        estates.write(DESIGNS, components);
    }

    @TearDown
    public void remove() throws IOException {
        estates.remove();
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    public int checkFolder() {
        return estates.check(format);
    }
}
