/** Advice about internal users: the INT rules. */
@NullMarked
package dev.portolan.guidance.corporate;

import org.jspecify.annotations.NullMarked;
