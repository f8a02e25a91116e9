/** The window itself: top bar, tabs, panels and status bar. Start with {@link dev.portolan.ui.shell.MainWindow}. */
@NullMarked
package dev.portolan.ui.shell;

import org.jspecify.annotations.NullMarked;
