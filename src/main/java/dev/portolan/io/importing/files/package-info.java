/**
 * The way in for foreign files: recognises them, reads several together, and arranges the design that comes of them.
 * Start reading at {@link dev.portolan.io.importing.files.ForeignFiles}.
 */
@NullMarked
package dev.portolan.io.importing.files;

import org.jspecify.annotations.NullMarked;
