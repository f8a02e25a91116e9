package dev.portolan.report;

import java.util.List;

/**
 * A format of the result of a check. A design becomes its part at once, so that nothing but the parts has to be kept.
 *
 * @param <P> what is kept of a design
 */
public interface CheckFormat<P> {

    /** One design's part; asked from any thread. */
    P part(CheckReport.Checked checked);

    /**
     * The whole text.
     *
     * @param report the date and the profile; its designs are in {@code parts}
     */
    String whole(CheckReport report, List<P> parts);

    /** A report that is all there. */
    default String of(CheckReport report) {
        return whole(report, report.designs().stream().map(this::part).toList());
    }
}
