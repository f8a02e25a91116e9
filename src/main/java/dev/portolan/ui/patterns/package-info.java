/**
 * Putting complete ways into and out of a cluster into a design, with the design before and after side by side. Start
 * with {@link dev.portolan.ui.patterns.PatternDialog}.
 */
@NullMarked
package dev.portolan.ui.patterns;

import org.jspecify.annotations.NullMarked;
