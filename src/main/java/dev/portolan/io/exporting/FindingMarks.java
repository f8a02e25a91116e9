package dev.portolan.io.exporting;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.paint.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as signs on what they are about, with their messages and the page that explains the worst of them. */
public final class FindingMarks {

    private FindingMarks() {}

    /** A sign for each component and link of {@code topology} that has findings. */
    public static List<Highlight> of(List<Finding> findings, Topology topology) {
        Map<Subject, List<Finding>> bySubject = new TreeMap<>();
        for (Finding finding : findings) {
            finding.subjects().stream()
                    .filter(subject -> isIn(topology, subject))
                    .forEach(subject -> bySubject
                            .computeIfAbsent(subject, key -> new ArrayList<>())
                            .add(finding));
        }
        List<Highlight> highlights = new ArrayList<>();
        bySubject.forEach((subject, found) -> highlights.add(highlight(subject, found)));
        return highlights;
    }

    private static boolean isIn(Topology topology, Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> topology.has(new ComponentId(subject.id()));
            case LINK -> topology.link(new LinkId(subject.id())).isPresent();
            case FLOW, DESIGN, NOTE -> false;
        };
    }

    private static Highlight highlight(Subject subject, List<Finding> found) {
        List<Finding> worstFirst = found.stream()
                .sorted(java.util.Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
                .toList();
        String title = worstFirst.stream()
                .map(finding -> finding.rule() + ": " + finding.message())
                .collect(Collectors.joining("\n"));
        return new Highlight(
                subject, tone(worstFirst.get(0).severity()), Integer.toString(found.size()), title, page(worstFirst));
    }

    private static String page(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.sources().stream())
                .map(Source::url)
                .filter(url -> url.startsWith("https://"))
                .findFirst()
                .orElse("");
    }

    private static Highlight.Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Highlight.Tone.ERROR;
            case WARNING -> Highlight.Tone.WARNING;
            case INFO -> Highlight.Tone.INFO;
        };
    }
}
