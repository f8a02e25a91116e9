package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import dev.portolan.trace.questions.EntryPoint;
import dev.portolan.trace.questions.Failure;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.Questions;
import dev.portolan.trace.questions.WhatIf;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Who reaches whom among 200 actors and 200 entry points, what breaks, and all proposed flows of 10,000 components. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class QuestionBenchmark {

    private static final int SIDE = 200;
    private static final int HOSTS = 4;

    private final Catalog catalog = Catalog.azure();
    private Design design;
    private Questions questions;
    private List<Component> actors;
    private List<EntryPoint> entries;
    private Design large;

    @Setup
    public void prepare() {
        design = published(Estate.of(1000));
        questions = new Questions(design, catalog);
        actors = questions.actors().subList(0, SIDE);
        entries = questions.entries().stream()
                .filter(entry -> !entry.host().isEmpty())
                .limit(SIDE)
                .toList();
        large = Estate.of(10_000);
    }

    /** Every cluster's ingress is published by its balancer, under some names. */
    private static Design published(Design estate) {
        List<Component> components = estate.topology().components().stream()
                .map(QuestionBenchmark::published)
                .toList();
        return estate.with(new Topology(components, estate.topology().links()));
    }

    private static Component published(Component component) {
        String id = component.id().value();
        String number = id.substring(id.indexOf('-') + 1);
        if (component.is(KubernetesKinds.KUBERNETES_SERVICE.id())) {
            Properties port =
                    Properties.NONE.with(KubernetesKinds.PORT.key(), 443).with(KubernetesKinds.TARGET_PORT.key(), 8443);
            return component
                    .with(KubernetesKinds.SERVICE_TYPE.key(), KubernetesKinds.ServiceType.LOAD_BALANCER)
                    .with(KubernetesKinds.INTERNAL.key(), true)
                    .with(KubernetesKinds.LOAD_BALANCER.key(), new ComponentId("slb-" + number))
                    .with(KubernetesKinds.PORTS.key(), List.of(port));
        }
        if (component.is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            return component.with(
                    KubernetesKinds.RULES.key(),
                    IntStream.range(0, HOSTS)
                            .mapToObj(i -> Properties.NONE
                                    .with(KubernetesKinds.HOST.key(), "app" + i + "-" + number + ".example.net")
                                    .with(KubernetesKinds.PATH.key(), "/")
                                    .with(KubernetesKinds.BACKEND.key(), new ComponentId("app-" + number)))
                            .toList());
        }
        return component;
    }

    @Benchmark
    public Matrix matrix200() {
        return questions.matrix(actors, entries, Progress.NONE);
    }

    @Benchmark
    public WhatIf withoutTheFirewall() {
        return WhatIf.of(design, Failure.of(new ComponentId("fw")), catalog, Progress.NONE);
    }

    @Benchmark
    public List<Trace> proposedFlowsOf10000() {
        Tracer tracer = new Tracer(large, catalog);
        return tracer.proposedFlows().stream().map(tracer::trace).toList();
    }
}
