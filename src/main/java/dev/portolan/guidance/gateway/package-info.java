/**
 * Rules about Application Gateway and its subnet. May know the engine and the facts below it, no other family. Start with the family's list of rules.
 */
@NullMarked
package dev.portolan.guidance.gateway;

import org.jspecify.annotations.NullMarked;
