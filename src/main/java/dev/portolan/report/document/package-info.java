/**
 * A written document as values, for every format that can render one. Start with
 * {@link dev.portolan.report.document.Document}; a renderer is a {@link dev.portolan.report.document.Page}.
 */
@NullMarked
package dev.portolan.report.document;

import org.jspecify.annotations.NullMarked;
