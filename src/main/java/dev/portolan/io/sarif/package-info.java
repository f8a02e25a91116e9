/** The result of a check as SARIF 2.1.0, which code hosts read. Start with {@link dev.portolan.io.sarif.CheckSarif}. */
@NullMarked
package dev.portolan.io.sarif;

import org.jspecify.annotations.NullMarked;
