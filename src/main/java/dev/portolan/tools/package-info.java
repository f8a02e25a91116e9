/**
 * Canvas tools as state machines: input in, next state out, without a window. A state sees the editor through the narrow
 * {@link dev.portolan.tools.Stage} and changes the design through edits. Start with
 * {@link dev.portolan.tools.ToolSession} and {@link dev.portolan.tools.SelectTool}.
 */
@NullMarked
package dev.portolan.tools;

import org.jspecify.annotations.NullMarked;
