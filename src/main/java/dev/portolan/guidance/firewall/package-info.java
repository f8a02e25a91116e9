/** Advice about Azure Firewall itself: the FW rules. */
@NullMarked
package dev.portolan.guidance.firewall;

import org.jspecify.annotations.NullMarked;
