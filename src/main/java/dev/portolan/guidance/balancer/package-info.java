/** Advice about load balancers: the LB rules. */
@NullMarked
package dev.portolan.guidance.balancer;

import org.jspecify.annotations.NullMarked;
