/**
 * The text of an ARM template as a tree that knows its lines: JSON as Azure's own tools accept it. Start with
 * {@link dev.portolan.io.importing.arm.source.LenientJson}.
 */
@NullMarked
package dev.portolan.io.importing.arm.source;

import org.jspecify.annotations.NullMarked;
