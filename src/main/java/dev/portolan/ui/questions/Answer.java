package dev.portolan.ui.questions;

import dev.portolan.edit.Difference;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.FlowChanges;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Reach;
import dev.portolan.trace.questions.WhatIf;
import java.util.List;

/** The answer to a {@link Question}. */
sealed interface Answer {

    /** Everybody at everything. */
    record Pairs(Matrix matrix) implements Answer {}

    /** Who reaches a component, or what it reaches. */
    record Ways(Reach reach) implements Answer {}

    /** Whether every path passes. */
    record Proof(EveryPath path) implements Answer {}

    /** What breaks. */
    record Broken(WhatIf whatIf) implements Answer {}

    /** What became of the flows, and of the design. */
    record Changed(Question.Since since, FlowChanges changes, List<Difference> differences) implements Answer {
        public Changed {
            differences = List.copyOf(differences);
        }
    }
}
