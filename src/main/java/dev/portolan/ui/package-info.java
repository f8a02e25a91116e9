/**
 * The window. It shows what the rooms below know and turns input into edits; nothing is decided here. Only this room and
 * app know JavaFX. Start with {@link dev.portolan.ui.shell.MainWindow}.
 */
@NullMarked
package dev.portolan.ui;

import org.jspecify.annotations.NullMarked;
