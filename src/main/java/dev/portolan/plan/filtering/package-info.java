/**
 * What network security groups say to a packet (data-plane.md B.3). Start with
 * {@link dev.portolan.plan.filtering.SecurityGroups}.
 */
@NullMarked
package dev.portolan.plan.filtering;

import org.jspecify.annotations.NullMarked;
