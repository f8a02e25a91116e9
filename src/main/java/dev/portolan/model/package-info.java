/**
 * The immutable design: components, links, layout, flows, waivers and notes. It holds any drawable design, also a
 * wrong one; constructors guard structure only. Start with {@link dev.portolan.model.Design}.
 */
@NullMarked
package dev.portolan.model;

import org.jspecify.annotations.NullMarked;
