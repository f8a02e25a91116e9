package dev.portolan.ui.questions;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.trace.questions.Failure;
import dev.portolan.trace.questions.Gate;
import dev.portolan.trace.questions.Reach;

/** What can be asked of a design as a whole. */
sealed interface Question {

    /** Who reaches what, everybody at everything. */
    record Everything() implements Question {}

    /** Who reaches a component, or what it reaches. */
    record Around(ComponentId component, Reach.Direction direction) implements Question {}

    /** Whether every path between two components passes a gate. */
    record Every(ComponentId from, ComponentId to, Gate gate) implements Question {}

    /** What breaks when something fails. */
    record Without(Failure failure) implements Question {}

    /**
     * What became of the flows since another version of the design.
     *
     * @param name of the file with that version
     */
    record Since(String name, Design before) implements Question {}
}
