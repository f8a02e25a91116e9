/**
 * What kinds of component and link exist, what they can hold, connect to and be asked. Palette, inspector, file
 * schema, drawing and tracing are derived from it. Start with {@link dev.portolan.catalog.Catalog}.
 */
@NullMarked
package dev.portolan.catalog;

import org.jspecify.annotations.NullMarked;
