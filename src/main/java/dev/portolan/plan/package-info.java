/**
 * Facts of a design that rules and reports share: which subnets a cluster uses, where its default route leads, who can
 * reach what; in packages of their own the address plan and the SNAT ports. Pure functions of one snapshot; may know the
 * graph and the tracer, never a rule. Start with {@link dev.portolan.plan.Estate}.
 */
@NullMarked
package dev.portolan.plan;

import org.jspecify.annotations.NullMarked;
