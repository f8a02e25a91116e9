/**
 * What network security groups and firewalls say to a packet (data-plane.md B.3 and B.6). Start with
 * {@link dev.portolan.trace.filtering.SecurityGroups}.
 */
@NullMarked
package dev.portolan.trace.filtering;

import org.jspecify.annotations.NullMarked;
