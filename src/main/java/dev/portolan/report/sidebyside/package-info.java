/**
 * Two versions of a design next to each other: ways, TLS, WAF, public addresses and findings. Start with
 * {@link dev.portolan.report.sidebyside.SideBySide}.
 */
@NullMarked
package dev.portolan.report.sidebyside;

import org.jspecify.annotations.NullMarked;
