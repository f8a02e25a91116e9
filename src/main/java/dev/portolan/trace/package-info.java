/**
 * Follows a request hop by hop and says where it ends, how it is encrypted and why, as Azure would forward it. Values
 * first: a {@link dev.portolan.trace.Trace} answers a flow with branches, branches have hops, hops have steps, and every
 * step has its structured reason. Start with {@link dev.portolan.trace.Trace}.
 */
@NullMarked
package dev.portolan.trace;

import org.jspecify.annotations.NullMarked;
