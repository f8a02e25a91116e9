/** Finds places for components by itself, with Eclipse ELK, which nothing else may know. Start with Arrangement. */
@NullMarked
package dev.portolan.diagram.layout;

import org.jspecify.annotations.NullMarked;
