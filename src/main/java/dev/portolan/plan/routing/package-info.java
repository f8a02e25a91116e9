/**
 * Which way packets take out of a subnet: the effective routes of Azure (data-plane.md B.1, B.2, B.7). Start with
 * {@link dev.portolan.plan.routing.RouteTables}.
 */
@NullMarked
package dev.portolan.plan.routing;

import org.jspecify.annotations.NullMarked;
