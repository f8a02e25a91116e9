package dev.portolan.trace.questions;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Design;
import dev.portolan.trace.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Traces many flows of one design on all cores. A {@link Tracer} remembers what it has looked up and so belongs to one
 * thread at a time; every thread borrows one. Answers come in the order of the questions, whoever is first.
 */
final class Tracers {

    private final Design design;
    private final Catalog catalog;
    private final Queue<Tracer> idle = new ConcurrentLinkedQueue<>();

    Tracers(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
    }

    /**
     * One answer per question.
     *
     * @throws CancellationException where the calling thread is interrupted
     */
    <Q, A> List<A> each(List<Q> questions, BiFunction<Tracer, Q, A> answer, Progress progress) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        Thread caller = Thread.currentThread();
        return IntStream.range(0, questions.size())
                .parallel()
                .mapToObj(i -> {
                    if (cancelled.get() || caller.isInterrupted()) {
                        cancelled.set(true);
                        throw new CancellationException("the answer is no longer wanted");
                    }
                    A found = borrowing(tracer -> answer.apply(tracer, questions.get(i)));
                    progress.traced(done.incrementAndGet(), questions.size());
                    return found;
                })
                .toList();
    }

    <A> A borrowing(Function<Tracer, A> use) {
        Tracer tracer = Optional.ofNullable(idle.poll()).orElseGet(() -> new Tracer(design, catalog));
        try {
            return use.apply(tracer);
        } finally {
            idle.add(tracer);
        }
    }
}
