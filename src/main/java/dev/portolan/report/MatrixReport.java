package dev.portolan.report;

import dev.portolan.model.Design;
import dev.portolan.trace.questions.Matrix;

/**
 * Everybody who starts traffic against everything that can be asked for.
 *
 * @param file where the design came from
 */
public record MatrixReport(Design design, String file, Matrix matrix) {}
