package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;

/** Writing the picture of a generated estate of a thousand components. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExportBenchmark {

    @Param({"svg", "png", "pdf", "drawio", "mermaid", "graphml"})
    public String format;

    private Picture picture;

    @Setup
    public void prepare() {
        picture = Picture.of(Estate.of(1_000), Catalog.azure());
    }

    @Benchmark
    public int export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.byId(format).orElseThrow().export(picture, out);
        return out.size();
    }
}
