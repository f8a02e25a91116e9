/**
 * The written account of a design as values: what was checked, what was traced. {@code io} renders them in files,
 * {@code cli} in the terminal. Start with {@link dev.portolan.report.TraceReport}.
 */
@NullMarked
package dev.portolan.report;

import org.jspecify.annotations.NullMarked;
