/**
 * A design laid out: placed shapes and routed links in drawing order, and the answer to what lies at a point. Pure; knows
 * no toolkit and no colour. Start with {@link dev.portolan.diagram.Diagram}.
 */
@NullMarked
package dev.portolan.diagram;

import org.jspecify.annotations.NullMarked;
