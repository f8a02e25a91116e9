/** The flow being traced: ribbon, hop table and stepping. Start with {@link dev.portolan.ui.trace.TracePane}. */
@NullMarked
package dev.portolan.ui.trace;

import org.jspecify.annotations.NullMarked;
