package dev.portolan.report.pack;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Snapshot;
import dev.portolan.model.Subject;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Figure.Marked;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The drawing, with how many findings of which weight each component has, and what it was like before. */
final class DiagramPart {

    private DiagramPart() {}

    static List<Block> blocks(Reviewed reviewed) {
        Map<Subject, List<Finding>> bySubject = new LinkedHashMap<>();
        for (Finding finding : reviewed.advice().findings()) {
            finding.subjects().stream()
                    .filter(DiagramPart::isDrawn)
                    .forEach(subject -> bySubject
                            .computeIfAbsent(subject, key -> new ArrayList<>())
                            .add(finding));
        }
        List<Marked> marked = new ArrayList<>();
        bySubject.forEach((subject, findings) -> {
            Severity worst = findings.stream()
                    .map(Finding::severity)
                    .min(Severity::compareTo)
                    .orElse(Severity.INFO);
            marked.add(new Marked(subject, Tones.of(worst), Integer.toString(findings.size())));
        });
        int components = reviewed.review().design().topology().components().size();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Figure.of(
                marked.isEmpty()
                        ? "The design as drawn"
                        : "The design as drawn; numbers count the findings of a component, in the colour of the worst",
                "Drawing of “%s” with %d components; the inventory lists them in words"
                        .formatted(reviewed.review().design().name(), components),
                reviewed.review().design(),
                marked));
        reviewed.review().design().snapshots().forEach(snapshot -> blocks.add(figure(snapshot)));
        return blocks;
    }

    /** The drawing as it was when somebody kept it. */
    private static Figure figure(Snapshot snapshot) {
        String caption = (snapshot.caption().isBlank() ? "Snapshot" : snapshot.caption())
                + (snapshot.taken().isEmpty() ? "" : " (" + snapshot.taken() + ")");
        return Figure.of(
                caption,
                "Snapshot with %d components"
                        .formatted(snapshot.design().topology().components().size()),
                snapshot.design(),
                List.of());
    }

    private static boolean isDrawn(Subject subject) {
        return subject.type() == Subject.Type.COMPONENT || subject.type() == Subject.Type.LINK;
    }

    /** What stands where there would be findings. */
    static List<Block> none(List<Section> found) {
        return found.isEmpty() ? List.of(Paragraph.of("Nothing was found.")) : List.of();
    }
}
