/**
 * Files: {@code io.json} reads and writes designs, {@code io.importing} reads other formats, {@code io.exporting} writes
 * them. What is common to them stands here.
 */
@NullMarked
package dev.portolan.io;

import org.jspecify.annotations.NullMarked;
