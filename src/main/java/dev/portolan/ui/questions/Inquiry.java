package dev.portolan.ui.questions;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Differences;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import dev.portolan.trace.questions.FlowChanges;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.Questions;
import dev.portolan.trace.questions.WhatIf;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The question that was asked last, and its answer once there is one; a new question gives up the one before. */
final class Inquiry {

    /**
     * An answer with what it is about.
     *
     * @param design the snapshot that was asked
     */
    record Answered(Question question, Design design, Answer answer) {}

    /** What was computed for one snapshot; only the lengthy thread uses it. */
    private record Known(Design design, Questions questions, Optional<Matrix> matrix) {}

    private final EditorModel model;
    private final Catalog catalog;
    private final Consumer<Flow> tracing;
    private final ReadOnlyObjectWrapper<Optional<Answered>> answered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Optional<Runnable> giveUp = Optional.empty();
    private volatile double reached;
    private Optional<Known> known = Optional.empty();

    Inquiry(EditorModel model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
        tracing = model.tasks()
                .newest(
                        flow -> new Tracer(model.store().committed(), catalog).trace(flow),
                        trace -> model.tracing().visit(trace, 0),
                        this::fail);
    }

    void ask(Question question) {
        giveUp.ifPresent(Runnable::run);
        Design design = model.store().committed();
        failure.set("");
        reached = 0;
        progress.set(0);
        running.set(true);
        Runnable show = Tasks.oncePerPulse(() -> progress.set(reached));
        giveUp = Optional.of(model.tasks()
                .start(
                        () -> answer(question, design, (done, all) -> {
                            reached = (double) done / Math.max(1, all);
                            show.run();
                        }),
                        answer -> {
                            running.set(false);
                            answered.set(Optional.of(new Answered(question, design, answer)));
                        },
                        this::fail));
    }

    private void fail(Exception broken) {
        running.set(false);
        String message = broken.getMessage();
        failure.set(message == null ? broken.getClass().getSimpleName() : message);
    }

    void cancel() {
        giveUp.ifPresent(Runnable::run);
        giveUp = Optional.empty();
        running.set(false);
    }

    private Answer answer(Question question, Design design, Progress told) {
        if (question instanceof Question.Without without) {
            return new Answer.Broken(WhatIf.of(design, without.failure(), catalog, told));
        }
        if (question instanceof Question.Since since) {
            return new Answer.Changed(
                    since,
                    FlowChanges.between(since.before(), design, catalog, told),
                    Differences.between(since.before(), design, catalog).withoutLayout());
        }
        Questions questions = questions(design);
        if (question instanceof Question.Every every) {
            return new Answer.Proof(questions.everyPath(every.from(), every.to(), every.gate(), told));
        }
        Matrix matrix = known.flatMap(Known::matrix).orElseGet(() -> questions.matrix(told));
        known = Optional.of(new Known(design, questions, Optional.of(matrix)));
        if (question instanceof Question.Around around) {
            return new Answer.Ways(
                    switch (around.direction()) {
                        case TO -> questions.whoReaches(around.component(), matrix);
                        case FROM -> questions.whatIsReachedFrom(around.component(), matrix);
                    });
        }
        return new Answer.Pairs(matrix);
    }

    private Questions questions(Design design) {
        if (known.filter(one -> one.design().equals(design)).isEmpty()) {
            known = Optional.of(new Known(design, new Questions(design, catalog), Optional.empty()));
        }
        return known.get().questions();
    }

    /** Traces {@code flow}, whether or not it is one of the design's. */
    void trace(Flow flow) {
        Optional<Trace> there = model.assessment().get().traces().stream()
                .filter(one -> one.flow().equals(flow))
                .findFirst();
        if (there.isPresent()) {
            model.tracing().flow().set(flow.name());
        } else {
            tracing.accept(flow);
        }
    }

    ReadOnlyObjectProperty<Optional<Answered>> answered() {
        return answered.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Why there is no answer; empty where there is one or nothing was asked. */
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }
}
