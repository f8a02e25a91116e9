/** The flows of a design as its tests: the saved ones, the proposed ones, and the dialog that edits one. Start with {@link dev.portolan.ui.flows.FlowsPane}. */
@NullMarked
package dev.portolan.ui.flows;

import org.jspecify.annotations.NullMarked;
