/**
 * Writes pictures and reports to files in other formats. Start with {@link dev.portolan.io.exporting.Exporters}.
 */
@NullMarked
package dev.portolan.io.exporting;

import org.jspecify.annotations.NullMarked;
