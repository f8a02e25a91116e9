/** Products that end, and when: the RET rules. */
@NullMarked
package dev.portolan.guidance.retirement;

import org.jspecify.annotations.NullMarked;
