/**
 * The review pack: everything that is to be said of a design, put together as a document. Start with
 * {@link dev.portolan.report.pack.ReviewPack}.
 */
@NullMarked
package dev.portolan.report.pack;

import org.jspecify.annotations.NullMarked;
