/**
 * Rules about what faces the Internet. May know the engine and the facts below it, no other family. Start with the family's list of rules.
 */
@NullMarked
package dev.portolan.guidance.ingress;

import org.jspecify.annotations.NullMarked;
