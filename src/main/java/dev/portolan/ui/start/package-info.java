/** The page on which the window opens: recent designs and samples. Start with {@link dev.portolan.ui.start.StartPage}. */
@NullMarked
package dev.portolan.ui.start;

import org.jspecify.annotations.NullMarked;
