package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Rect;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.io.exporting.Graphics2DSurface;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
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
import org.openjdk.jmh.annotations.Warmup;

/** Opening, saving, indexing, tracing, checking and painting of a generated estate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DesignBenchmark {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @Param({"100", "1000", "10000"})
    public int components;

    private final Catalog catalog = Catalog.azure();
    private final BundledTypeMeasure measure = new BundledTypeMeasure();
    private Design design;
    private String text;
    private List<Trace> traces;
    private TopologyGraph graph;
    private Diagram diagram;
    private Graphics2D canvas;

    @Setup
    public void prepare() {
        design = Estate.of(components);
        text = DesignWriter.write(design);
        traces = new Tracer(design, catalog).traceAll();
        graph = TopologyGraph.of(design, catalog);
        diagram = Diagram.of(design, catalog, measure);
        canvas = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB).createGraphics();
    }

    @Benchmark
    public Reading open() {
        return DesignReader.read("estate.topology.json", text);
    }

    @Benchmark
    public String save() {
        return DesignWriter.write(design);
    }

    @Benchmark
    public TopologyGraph graph() {
        return TopologyGraph.of(design, catalog);
    }

    @Benchmark
    public List<Trace> traceAllFlows() {
        return new Tracer(design, catalog).traceAll();
    }

    @Benchmark
    public Advice checkAllRules() {
        return new Advisor(Rules.all()).advise(new Review(design, catalog, graph, traces, DATE, Profile.CURRENT));
    }

    @Benchmark
    public Diagram layOut() {
        return Diagram.of(design, catalog, measure);
    }

    @Benchmark
    public Graphics2D repaintOneScreen() {
        new DesignPainter(measure)
                .paint(diagram, Marks.NONE, new Rect(0, 0, 1600, 1000), new Graphics2DSurface(canvas, Palette.LIGHT));
        return canvas;
    }
}
