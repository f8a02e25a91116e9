/** Questions about the whole design: who reaches whom, what breaks without something, whether every path passes a gate, what another file does otherwise. Start with {@link dev.portolan.ui.questions.QuestionsPane}. */
@NullMarked
package dev.portolan.ui.questions;

import org.jspecify.annotations.NullMarked;
