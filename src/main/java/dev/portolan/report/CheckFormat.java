package dev.portolan.report;

import java.util.List;

/**
 * A format of the result of a check: one or more sections, to each of which every design adds a piece. A design becomes
 * its pieces at once, so that nothing else of it has to be kept.
 */
public interface CheckFormat {

    /** One design's pieces, as many as there are sections; empty where it adds nothing. Asked from any thread. */
    List<String> pieces(CheckReport.Checked checked);

    /** What stands between two pieces of a section. */
    String between();

    /**
     * What stands around the sections.
     *
     * @param report the date and the profile; its designs are not asked for
     */
    Frame frame(CheckReport report);

    /**
     * What stands around the sections.
     *
     * @param before each section
     * @param end after the last
     */
    record Frame(List<String> before, String end) {

        public Frame {
            before = List.copyOf(before);
        }
    }
}
