/**
 * What a host name means to whoever asks: public and private zones, custom servers, forwarders (data-plane.md B.10).
 * Start with {@link dev.portolan.trace.naming.Names}.
 */
@NullMarked
package dev.portolan.trace.naming;

import org.jspecify.annotations.NullMarked;
