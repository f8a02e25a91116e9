package dev.portolan.report.pack;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.edit.Differences;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.model.Design;
import dev.portolan.report.DiffReport;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries.Field;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tiles.Tile;
import dev.portolan.report.document.TitleBlock;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.questions.FlowChange;
import dev.portolan.trace.questions.FlowChanges;
import dev.portolan.trace.questions.Progress;
import java.util.List;

/** What became different from one version of a design to the next: what is drawn, where traffic goes, TLS, findings. */
public final class ComparisonPack {

    private ComparisonPack() {}

    public static Document of(Reviewed older, Reviewed newer, Template template) {
        Design before = older.review().design();
        Design after = newer.review().design();
        Catalog catalog = newer.review().catalog();
        DiffReport difference = new DiffReport(
                new DiffReport.Version(before, older.file()),
                new DiffReport.Version(after, newer.file()),
                Differences.between(before, after, catalog),
                FlowChanges.between(before, after, catalog, Progress.NONE));
        AdviceChange advice = AdviceChange.between(older.advice(), newer.advice());
        DrawnChangesPart drawn = new DrawnChangesPart(difference);
        FlowChangesPart flows = new FlowChangesPart(difference, newer.review().catalog());
        FindingChangesPart findings = new FindingChangesPart(advice, older, newer);
        List<Section> sections = List.of(
                Section.of("summary", "Summary", summary(difference, advice)),
                Section.of("drawing", "What is drawn", drawn.blocks()),
                new Section("paths", "Where traffic goes", flows.blocks(), flows.sections()),
                Section.of("tls", "TLS", flows.tls()),
                Section.of("findings", "Findings", findings.blocks()),
                Section.of("diagram", "The newer version", DiagramPart.blocks(newer)));
        return new Document(
                title(difference, newer, template), sections, List.of(drawn.sheet(), flows.sheet(), findings.sheet()));
    }

    private static TitleBlock title(DiffReport difference, Reviewed newer, Template template) {
        return new TitleBlock(
                newer.review().design().name(),
                "Comparison of two versions",
                List.of(
                        new Field("Older", Text.of(version(difference.older()))),
                        new Field("Newer", Text.of(version(difference.newer()))),
                        new Field(
                                "Reviewed as of",
                                Text.of(newer.review().reviewDate().toString())),
                        new Field("Profile", Text.of(newer.review().profile().id()))),
                template.look());
    }

    private static String version(DiffReport.Version version) {
        Design design = version.design();
        String number = DesignProperties.VERSION
                .of(design)
                .map(text -> ", version " + text)
                .orElse("");
        return design.name() + number;
    }

    private static List<Block> summary(DiffReport difference, AdviceChange advice) {
        int drawn = difference.differences().withoutLayout().size();
        int moved = difference.differences().all().size() - drawn;
        int worse = (int) difference.flows().changes().stream()
                .filter(FlowChange::isWorse)
                .count();
        int flows = difference.flows().changes().size();
        return List.of(new Tiles(List.of(
                tile(drawn, "changes of the design", Tone.NOTE),
                tile(moved, "changes of the layout", Tone.NEUTRAL),
                tile(flows, "flows changed", Tone.NOTE),
                tile(worse, "flows for the worse", Tone.BAD),
                tile(advice.gained().size(), "findings new", Tone.BAD),
                tile(advice.lost().size(), "findings gone", Tone.GOOD),
                tile(advice.regraded().size(), "findings regraded", Tone.WARNING),
                tile(advice.doubts().size(), "no longer determined", Tone.OPEN))));
    }

    private static Tile tile(int number, String label, Tone tone) {
        return new Tile(Integer.toString(number), label, number == 0 ? Tone.NEUTRAL : tone, -1);
    }
}
