/**
 * Commands for a terminal: check, trace, reach, what-if, diff, export, kinds, rules, schema. Nothing here needs a display. Start with
 * {@link dev.portolan.cli.Commands}.
 */
@NullMarked
package dev.portolan.cli;

import org.jspecify.annotations.NullMarked;
