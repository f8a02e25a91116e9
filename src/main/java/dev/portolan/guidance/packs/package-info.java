/**
 * Rules of an organisation, written as expressions in CEL instead of code. Start with
 * {@link dev.portolan.guidance.packs.PackCompiler}. Expressions see a design and nothing else, and their work is bounded.
 */
@NullMarked
package dev.portolan.guidance.packs;

import org.jspecify.annotations.NullMarked;
