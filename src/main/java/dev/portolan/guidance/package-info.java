/**
 * What the guidance says of a design: rules, their verdicts, findings with quick fixes, and waivers. May know the design,
 * its graph and its traces, never a file or a window. The rules stand in one sub-package per family; start reading at
 * {@link dev.portolan.guidance.Advisor}.
 */
@NullMarked
package dev.portolan.guidance;

import org.jspecify.annotations.NullMarked;
