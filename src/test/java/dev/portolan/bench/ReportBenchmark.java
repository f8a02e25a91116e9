package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.report.document.Document;
import dev.portolan.report.pack.ReviewPack;
import dev.portolan.report.pack.Reviewed;
import dev.portolan.report.pack.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
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

/** How long it takes to write the review of a large design once it is reviewed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class ReportBenchmark {

    @Param("1000")
    public int components;

    @Param({"html", "pdf", "md", "xlsx", "json"})
    public String format;

    private Reviewed reviewed;

    private Document document;

    @Setup
    public void review() {
        Review review = Review.of(Estate.of(components), Catalog.azure(), LocalDate.of(2026, 11, 28));
        reviewed = Reviewed.of(review, Rules.all(), Severity.ERROR, "");
        document = ReviewPack.of(reviewed, Template.USUAL);
    }

    /** The file of a document that is put together. */
    @Benchmark
    public int render() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.byId(format).orElseThrow().render(document, out);
        return out.size();
    }

    /** The document of a design that is reviewed. */
    @Benchmark
    public int compose() {
        return ReviewPack.of(reviewed, Template.USUAL).sections().size();
    }
}
