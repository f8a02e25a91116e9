package dev.portolan.report.pack;

import dev.portolan.catalog.DesignProperties;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Design;
import dev.portolan.report.Checklist;
import dev.portolan.report.Coverage;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tiles.Tile;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.ExpectationTally;
import java.util.ArrayList;
import java.util.List;

/** The verdict, the counts, and a score per pillar with its formula. */
final class SummaryPart {

    private static final List<Column> SCORES = List.of(
            Column.words("pillar", "Pillar", 3),
            Column.number("score", "Score", 1),
            Column.number("judged", "Judged", 1),
            Column.number("clean", "Clean", 1),
            Column.number("warnings", "Warnings", 1),
            Column.number("errors", "Errors", 1),
            Column.number("open", "Not determined", 1.4));

    private SummaryPart() {}

    static List<Block> blocks(Reviewed reviewed) {
        Design design = reviewed.review().design();
        List<Block> blocks = new ArrayList<>();
        Outcome outcome = Outcome.of(reviewed);
        blocks.add(new Paragraph(Text.strong(outcome.sentence() + "."), outcome.tone()));
        DesignProperties.DESCRIPTION.of(design).optional().ifPresent(words -> blocks.add(Paragraph.of(words)));
        blocks.add(new Tiles(tiles(reviewed)));
        blocks.add(new Table(
                "scores",
                "Score per pillar of the Well-Architected Framework",
                SCORES,
                Score.of(reviewed).stream().map(SummaryPart::row).toList()));
        blocks.add(Paragraph.of(Text.EMPTY.and(Score.FORMULA, Run.Style.QUIET)));
        blocks.add(Paragraph.of(Text.EMPTY.and(basis(reviewed), Run.Style.QUIET)));
        return blocks;
    }

    private static String basis(Reviewed reviewed) {
        return ("Held against the rules of profile “%s” as of %s, %d rules in all. %s. This is a review of a design, not"
                        + " of what is deployed.")
                .formatted(
                        reviewed.review().profile().id(),
                        reviewed.review().reviewDate(),
                        reviewed.rules().size(),
                        Coverage.of(Checklist.AKS, reviewed.advice()).text());
    }

    private static List<Tile> tiles(Reviewed reviewed) {
        Advice advice = reviewed.advice();
        List<Tile> tiles = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = advice.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            String label = severity == Severity.INFO ? "notes" : severity.id() + (count == 1 ? "" : "s");
            tiles.add(new Tile(
                    Long.toString(count),
                    count == 1 && severity == Severity.INFO ? "note" : label,
                    count == 0 ? Tone.NEUTRAL : Tones.of(severity),
                    -1));
        }
        tiles.add(count(advice.notDetermined().size(), "not determined", Tone.OPEN));
        tiles.add(count(advice.waived().size(), "accepted", Tone.NEUTRAL));
        tiles.add(count(advice.passed().size(), "rules passed", Tone.GOOD));
        ExpectationTally tally = Outcome.tally(reviewed);
        if (tally.all() > 0) {
            Tone tone = tally.failed() > 0 ? Tone.BAD : tally.open() > 0 ? Tone.OPEN : Tone.GOOD;
            tiles.add(new Tile(tally.met() + " of " + tally.all(), "expectations met", tone, -1));
        }
        return tiles;
    }

    private static Tile count(int number, String label, Tone tone) {
        return new Tile(Integer.toString(number), label, number == 0 ? Tone.NEUTRAL : tone, -1);
    }

    private static List<Cell> row(Score score) {
        return List.of(
                Cell.of(score.pillar().label()),
                score.value().isPresent()
                        ? Cell.of(score.value().getAsInt())
                        : Cell.of("none judged").toned(Tone.OPEN),
                Cell.of(score.judged()),
                Cell.of(score.clean()),
                Cell.of(score.warned()),
                Cell.of(score.failed()),
                Cell.of(score.open()));
    }
}
