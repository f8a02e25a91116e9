/**
 * Documents as pages of PDF, with real text in embedded typefaces. Start with
 * {@link dev.portolan.io.exporting.report.pdf.PdfDocument}.
 */
@NullMarked
package dev.portolan.io.exporting.report.pdf;

import org.jspecify.annotations.NullMarked;
