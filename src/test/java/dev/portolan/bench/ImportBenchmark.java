package dev.portolan.bench;

import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.files.ForeignFiles;
import dev.portolan.io.importing.files.LargeTemplate;
import dev.portolan.io.importing.files.NotImported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** How long it takes to import a template: read, evaluated, made a design and arranged. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class ImportBenchmark {

    @Param({"100", "3000"})
    public int kilobytes;

    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("portolan-bench", ".json");
        Files.writeString(file, LargeTemplate.of(kilobytes * 1_000));
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public Imported importTemplate() throws NotImported {
        return ForeignFiles.open(List.of(file), List.of());
    }
}
