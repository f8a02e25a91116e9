/**
 * Rules about protection of public addresses. May know the engine and the facts below it, no other family. Start with the family's list of rules.
 */
@NullMarked
package dev.portolan.guidance.ddos;

import org.jspecify.annotations.NullMarked;
