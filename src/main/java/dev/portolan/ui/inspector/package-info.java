/** Fields for the properties of what is selected, generated from the catalogue. Start with {@link dev.portolan.ui.inspector.InspectorPane}. */
@NullMarked
package dev.portolan.ui.inspector;

import org.jspecify.annotations.NullMarked;
