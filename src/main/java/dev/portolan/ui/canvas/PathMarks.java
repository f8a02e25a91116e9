package dev.portolan.ui.canvas;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.io.exporting.Tracks;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.paint.Highlight;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Track;
import dev.portolan.trace.Branch;
import dev.portolan.ui.state.Assessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings and a trace as what the painter marks on the drawing. */
final class PathMarks {

    private PathMarks() {}

    /** @param steps how many hops of the branch are shown; 0 for all */
    static Marks of(Assessment assessment, Design design, Optional<Branch> branch, int steps) {
        List<Track> tracks = branch.map(one -> Tracks.of(one, steps)).orElse(List.of());
        return new Marks(highlights(assessment, design), tracks);
    }

    /** The same with the ways of further flows below, without numbers, so that both can be told apart. */
    static Marks over(Marks marks, List<Branch> others) {
        List<Track> tracks = new ArrayList<>();
        for (Branch other : others) {
            Tracks.of(other, 0).stream()
                    .filter(track -> track.way() == Track.Way.THERE)
                    .map(track -> new Track(track.way(), List.of(), track.stretches()))
                    .forEach(tracks::add);
        }
        tracks.addAll(marks.tracks());
        return new Marks(marks.highlights(), tracks);
    }

    private static List<Highlight> highlights(Assessment assessment, Design design) {
        Map<Subject, List<Finding>> bySubject = new LinkedHashMap<>();
        for (Finding finding : assessment.findings()) {
            finding.subjects()
                    .forEach(subject -> bySubject
                            .computeIfAbsent(subject, key -> new ArrayList<>())
                            .add(finding));
        }
        List<Highlight> highlights = new ArrayList<>();
        bySubject.forEach((subject, found) -> {
            if (exists(design, subject)) {
                highlights.add(new Highlight(subject, tone(found), Integer.toString(found.size())));
            }
        });
        return highlights;
    }

    private static boolean exists(Design design, Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> design.topology().has(new ComponentId(subject.id()));
            case LINK ->
                design.topology()
                        .link(new dev.portolan.model.LinkId(subject.id()))
                        .isPresent();
            case FLOW, DESIGN, NOTE -> false;
        };
    }

    private static Highlight.Tone tone(List<Finding> found) {
        Severity worst =
                found.stream().map(Finding::severity).min(Severity::compareTo).orElse(Severity.INFO);
        return switch (worst) {
            case ERROR -> Highlight.Tone.ERROR;
            case WARNING -> Highlight.Tone.WARNING;
            case INFO -> Highlight.Tone.INFO;
        };
    }
}
