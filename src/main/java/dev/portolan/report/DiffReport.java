package dev.portolan.report;

import dev.portolan.edit.Differences;
import dev.portolan.model.Design;
import dev.portolan.trace.questions.FlowChanges;

/**
 * Two versions of a design side by side.
 *
 * @param differences what leads from the older to the newer
 * @param flows what that does to traffic
 */
public record DiffReport(Version older, Version newer, Differences differences, FlowChanges flows) {

    /**
     * One of the two.
     *
     * @param file where it came from
     */
    public record Version(Design design, String file) {}
}
