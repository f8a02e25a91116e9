/** What the panels bind to: the open design, its selection, its assessment and the flow being traced; and the one way to work off the FX thread. Start with {@link dev.portolan.ui.state.EditorModel}. */
@NullMarked
package dev.portolan.ui.state;

import org.jspecify.annotations.NullMarked;
