/** Advice about Azure Front Door and its origins: the AFD rules. */
@NullMarked
package dev.portolan.guidance.frontdoor;

import org.jspecify.annotations.NullMarked;
