/** Findings about the design, with fix and waiver. Start with {@link dev.portolan.ui.findings.FindingsPane}. */
@NullMarked
package dev.portolan.ui.findings;

import org.jspecify.annotations.NullMarked;
