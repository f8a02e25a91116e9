package dev.portolan.report;

import dev.portolan.model.Design;
import dev.portolan.trace.questions.WhatIf;

/**
 * What breaks when something fails.
 *
 * @param file where the design came from
 */
public record WhatIfReport(Design design, String file, WhatIf answer) {}
