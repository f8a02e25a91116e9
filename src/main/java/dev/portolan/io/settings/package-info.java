/**
 * What a project decides about its reviews, in {@code portolan.yaml} beside its designs. Start with
 * {@link dev.portolan.io.settings.ProjectSettings}.
 */
@NullMarked
package dev.portolan.io.settings;

import org.jspecify.annotations.NullMarked;
