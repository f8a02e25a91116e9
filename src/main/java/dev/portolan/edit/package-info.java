/**
 * Named changes from one design to the next; the only way a design changes, whoever asks. Start with
 * {@link dev.portolan.edit.Edits}.
 */
@NullMarked
package dev.portolan.edit;

import org.jspecify.annotations.NullMarked;
