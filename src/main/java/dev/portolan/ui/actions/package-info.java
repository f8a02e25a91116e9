/** Commands as values, and the menus made of them. Start with {@link dev.portolan.ui.actions.Action}. */
@NullMarked
package dev.portolan.ui.actions;

import org.jspecify.annotations.NullMarked;
