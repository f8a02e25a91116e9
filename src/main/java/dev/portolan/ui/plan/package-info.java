/** The panels of the address plan and of the SNAT ports. Start with {@link dev.portolan.ui.plan.AddressPlanPane}. */
@NullMarked
package dev.portolan.ui.plan;

import org.jspecify.annotations.NullMarked;
