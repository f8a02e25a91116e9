/**
 * The SNAT budget: how many ports each way out has to one destination, and whether they suffice for the connections that
 * the nodes are said to hold. Start with {@link dev.portolan.plan.snat.SnatPlan}.
 */
@NullMarked
package dev.portolan.plan.snat;

import org.jspecify.annotations.NullMarked;
