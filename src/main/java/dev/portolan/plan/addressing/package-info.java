/**
 * The address plan: what every subnet holds, what Azure keeps, what its components can come to need, what is free, and
 * which ranges collide. Start with {@link dev.portolan.plan.addressing.AddressPlan}.
 */
@NullMarked
package dev.portolan.plan.addressing;

import org.jspecify.annotations.NullMarked;
