package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Design;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an open design keeps in memory, in KiB of heap, part by part; read the counters, which JMH adds up over iterations, not the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class MemoryBenchmark {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @Param({"100", "1000", "10000"})
    public int components;

    private final Catalog catalog = Catalog.azure();

    /** Heap in use after a collection, KiB, added by each part. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Kept {

        public long designKiB;
        public long graphKiB;
        public long tracesKiB;
        public long adviceKiB;
        public long diagramKiB;
    }

    @Benchmark
    public List<Object> openDesign(Kept kept) {
        String text = DesignWriter.write(Estate.of(components));
        List<Object> held = new ArrayList<>(List.of(text));
        long start = used();
        Design design = DesignReader.read("estate.topology.json", text).design().orElseThrow();
        held.add(design);
        long withDesign = used();
        TopologyGraph graph = TopologyGraph.of(design, catalog);
        held.add(graph);
        long withGraph = used();
        List<Trace> traces = new Tracer(design, catalog).traceAll();
        held.add(traces);
        long withTraces = used();
        held.add(new Advisor(Rules.all()).advise(new Review(design, catalog, graph, traces, DATE, Profile.CURRENT)));
        long withAdvice = used();
        held.add(Diagram.of(design, catalog, new BundledTypeMeasure()));
        long withDiagram = used();
        kept.designKiB = withDesign - start;
        kept.graphKiB = withGraph - withDesign;
        kept.tracesKiB = withTraces - withGraph;
        kept.adviceKiB = withAdvice - withTraces;
        kept.diagramKiB = withDiagram - withAdvice;
        return held;
    }

    /** A collector may be busy with the last of it when it is asked, so it is asked twice. */
    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }
}
