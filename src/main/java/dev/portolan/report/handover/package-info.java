/**
 * What is handed to those who build a design: arguments, an allow-list, and commands that would prove the traces. Start with
 * {@link dev.portolan.report.handover.Handover}.
 */
@NullMarked
package dev.portolan.report.handover;

import org.jspecify.annotations.NullMarked;
