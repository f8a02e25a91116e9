/**
 * Facts of a design that rules and reports share: which subnets a cluster uses, where its default route leads, who can
 * reach what. Pure functions of one snapshot; may know the graph and the tracer's tables, never a rule. Start with
 * {@link dev.portolan.plan.Estate}.
 */
@NullMarked
package dev.portolan.plan;

import org.jspecify.annotations.NullMarked;
