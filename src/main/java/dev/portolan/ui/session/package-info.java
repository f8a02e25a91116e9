/**
 * Showing a design to others: the drawing alone on the whole screen, and a light that follows the mouse. Start with
 * {@link dev.portolan.ui.session.Presentation}.
 */
@NullMarked
package dev.portolan.ui.session;

import org.jspecify.annotations.NullMarked;
