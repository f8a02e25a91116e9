/**
 * The front door: {@code main()}, which decides between the terminal and the window and wires the rooms together. It
 * alone may know every room, and it alone ends the process. Start reading at {@link dev.portolan.app.Portolan}.
 */
@NullMarked
package dev.portolan.app;

import org.jspecify.annotations.NullMarked;
