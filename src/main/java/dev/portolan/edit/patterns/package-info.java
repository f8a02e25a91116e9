/**
 * The ways into and out of a cluster that the article and the guidance describe, put into a design or in the place of
 * the one that it has. Start with {@link dev.portolan.edit.patterns.Patterns}.
 */
@NullMarked
package dev.portolan.edit.patterns;

import org.jspecify.annotations.NullMarked;
