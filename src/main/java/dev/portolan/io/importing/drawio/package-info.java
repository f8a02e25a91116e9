/**
 * Opens files of draw.io: Portolan's own exactly, those of others by their pictures of Azure, with a list of what was
 * guessed. Start with {@link dev.portolan.io.importing.drawio.DrawioFiles}.
 */
@NullMarked
package dev.portolan.io.importing.drawio;

import org.jspecify.annotations.NullMarked;
