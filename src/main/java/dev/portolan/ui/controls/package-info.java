/** Small pieces that several panels are built of: icons, chips, labels. Start with {@link dev.portolan.ui.controls.Icons}. */
@NullMarked
package dev.portolan.ui.controls;

import org.jspecify.annotations.NullMarked;
