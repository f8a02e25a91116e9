/**
 * Documents as files: HTML, PDF, Markdown, spreadsheets and JSON, all from the same
 * {@link dev.portolan.report.document.Document}. Start with {@link dev.portolan.io.exporting.report.Renderers}.
 */
@NullMarked
package dev.portolan.io.exporting.report;

import org.jspecify.annotations.NullMarked;
