/** The words of the window, ready for translation. Start with {@link dev.portolan.ui.text.Texts}. */
@NullMarked
package dev.portolan.ui.text;

import org.jspecify.annotations.NullMarked;
