/**
 * Rules about hubs, peerings and gateways to other sites. May know the engine and the facts below it, no other family. Start with the family's list of rules.
 */
@NullMarked
package dev.portolan.guidance.hub;

import org.jspecify.annotations.NullMarked;
