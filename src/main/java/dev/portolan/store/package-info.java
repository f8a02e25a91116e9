/**
 * The current design, the selection and the history, without a window. It knows edits but not what they mean, and tells
 * listeners what is now and what was. Start with {@link dev.portolan.store.DesignStore}.
 */
@NullMarked
package dev.portolan.store;

import org.jspecify.annotations.NullMarked;
