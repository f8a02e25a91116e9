/**
 * Rules about subnets and their addresses. May know the engine and the facts below it, no other family. Start with the family's list of rules.
 */
@NullMarked
package dev.portolan.guidance.addressing;

import org.jspecify.annotations.NullMarked;
