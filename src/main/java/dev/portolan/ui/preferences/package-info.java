/**
 * The page of what the user prefers, wherever it is not about one design. Start with
 * {@link dev.portolan.ui.preferences.PreferencesDialog}.
 */
@NullMarked
package dev.portolan.ui.preferences;

import org.jspecify.annotations.NullMarked;
