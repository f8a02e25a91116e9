/** Advice about names and who resolves them: the DNS rules. */
@NullMarked
package dev.portolan.guidance.dns;

import org.jspecify.annotations.NullMarked;
