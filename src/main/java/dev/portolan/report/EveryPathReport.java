package dev.portolan.report;

import dev.portolan.model.Design;
import dev.portolan.trace.questions.EveryPath;

/**
 * Whether all traffic between two components passes a gate.
 *
 * @param file where the design came from
 */
public record EveryPathReport(Design design, String file, EveryPath answer) {}
