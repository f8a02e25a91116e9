package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.cli.Commands;
import dev.portolan.io.json.DesignWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** Designs a second that {@code portolan check} manages for a folder of a thousand; the heap is small, so that it must stay flat. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class CheckBenchmark {

    private static final int DESIGNS = 1_000;

    @Param("100")
    public int components;

    @Param({"text", "sarif"})
    public String format;

    private Path folder;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("portolan-bench");
        String text = DesignWriter.write(Estate.of(components));
        for (int i = 0; i < DESIGNS; i++) {
            Files.writeString(folder.resolve("estate-%04d.topology.json".formatted(i)), text);
        }
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    public int checkFolder() {
        StringWriter out = new StringWriter();
        String[] words = {"check", folder.toString(), "--format", format, "--review-date", "2026-11-23"};
        return Commands.run(words, new PrintWriter(out), new PrintWriter(out));
    }
}
